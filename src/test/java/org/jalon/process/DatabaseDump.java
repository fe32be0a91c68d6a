package org.jalon.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/** Searches the whole database as somebody with a dump of it would: every table, every column, every row. */
public final class DatabaseDump {

    private DatabaseDump() {}

    /**
     * The columns that hold the marker, as {@code table.column}, once for each row: as text, as hex, and as Base64
     * wherever it stands in what was encoded, and in what gzip has packed. Case does not matter.
     */
    public static List<String> placesOf(DataSource dataSource, String marker) {
        List<String> needles = needles(marker);
        List<String> places = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    search(rows, table, needles, places);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be searched", e);
        }
        return places;
    }

    /** What the marker looks like in each of the ways in which a column may hold it. */
    public static List<String> needles(String marker) {
        byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                        Stream.of(marker, HexFormat.of().formatHex(bytes)),
                        IntStream.range(0, 3).mapToObj(before -> base64(bytes, before)))
                .map(needle -> needle.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The characters that depend on the marker alone, when so many bytes stand before it in a group of three. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = before == 0 ? 0 : before + 1;
        return encoded.substring(first, shifted.length * 8 / 6);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static void search(ResultSet rows, String table, List<String> needles, List<String> places)
            throws SQLException {
        while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String text = text(rows, i).toLowerCase(Locale.ROOT);
                if (needles.stream().anyMatch(text::contains)) {
                    places.add(table + "." + rows.getMetaData().getColumnName(i));
                }
            }
        }
    }

    /** What stands in bytes that gzip has packed; nothing in others. */
    private static String unpacked(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return "";
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(packed.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof byte[] || value instanceof Blob) {
            byte[] bytes = rows.getBytes(column);
            return new String(bytes, StandardCharsets.ISO_8859_1) + unpacked(bytes);
        }
        return Objects.toString(rows.getString(column), "");
    }
}
