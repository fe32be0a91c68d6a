package org.jalon.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of Jalon's own statements have reached which database: not every test is run on PostgreSQL, but every statement
 * must be. Each JVM of the build keeps its share in a file, and {@link SqlCoverageVerdict} compares them.
 */
final class SqlCoverage {

    private static final Path FOLDER = Path.of("target/sql-coverage");
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SqlCoverage::keep));
    }

    private SqlCoverage() {}

    /** Notes a statement on tables of ours that comes from the application itself, not from a test. */
    static void note(String sql) {
        if (!OURS.contains(sql) && sql.contains("bc_") && CALLERS.walk(SqlCoverage::comesFromTheApplication)) {
            OURS.add(sql);
        }
    }

    /** However it is laid out, and however many values a list has. */
    private static String normal(String sql) {
        return sql.strip().replaceAll("\\s+", " ").replaceAll("\\?(\\s*,\\s*\\?)+", "?");
    }

    private static void keep() {
        Set<String> statements = OURS.stream().map(SqlCoverage::normal).collect(Collectors.toCollection(TreeSet::new));
        try {
            Files.createDirectories(folder(database()));
            Files.write(folder(database()).resolve(ProcessHandle.current().pid() + ".txt"), statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all JVMs have kept that ran on that database: h2 or postgres. */
    static Set<String> kept(String database) {
        Set<String> statements = new HashSet<>();
        if (Files.isDirectory(folder(database))) {
            try (Stream<Path> files = Files.list(folder(database))) {
                for (Path file : files.toList()) {
                    statements.addAll(Files.readAllLines(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return statements;
    }

    private static Path folder(String database) {
        return FOLDER.resolve(database);
    }

    private static String database() {
        return System.getProperty("jalon.test.database", "h2");
    }

    private static boolean comesFromTheApplication(Stream<StackWalker.StackFrame> frames) {
        return frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("org.jalon."))
                .filter(type -> type != SqlCoverage.class && type != Statements.class)
                .findFirst()
                .map(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .orElse(false);
    }
}
