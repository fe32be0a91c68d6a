package org.jalon.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that agrees to everything, except where it is told to answer otherwise. */
public final class FakeMailServer implements AutoCloseable {

    /** The server keeps the line and says nothing more. */
    public static final String HANG = "hang";

    /** The server drops the line without a word. */
    public static final String DROP = "drop";

    /** Stands for the end of a message, among the commands. */
    public static final String DOT = ".";

    private final ServerSocket door;

    private final Map<String, String> answers = new HashMap<>();

    private final List<Socket> visitors = new CopyOnWriteArrayList<>();

    private final AtomicInteger taken = new AtomicInteger();

    public FakeMailServer() {
        answers.putAll(Map.of(
                "GREETING",
                "220 fake",
                "EHLO",
                "250-fake\r\n250 AUTH PLAIN",
                "AUTH",
                "235 welcome",
                "MAIL",
                "250 ok",
                "RCPT",
                "250 ok",
                "DATA",
                "354 go on",
                DOT,
                "250 taken",
                "RSET",
                "250 ok",
                "QUIT",
                "221 bye"));
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::receive, "fake-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    public FakeMailServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many messages arrived whole, whatever was answered. */
    public int taken() {
        return taken.get();
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                visitors.add(visitor);
                talk(visitor);
            } catch (IOException e) {
                // The visitor left or the test is over; the next one is as welcome.
                Thread.onSpinWait();
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = visitor.getOutputStream();
        boolean goesOn = answer("GREETING", in, out);
        boolean inMessage = false;
        for (String line = in.readLine(); goesOn && line != null; line = in.readLine()) {
            if (inMessage) {
                if (line.equals(DOT)) {
                    inMessage = false;
                    taken.incrementAndGet();
                    goesOn = answer(DOT, in, out);
                }
            } else {
                String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                inMessage = command.equals("DATA")
                        && answers.getOrDefault(command, "").startsWith("354");
                goesOn = answer(command, in, out);
            }
            if (!goesOn) {
                return;
            }
        }
    }

    private boolean answer(String command, BufferedReader in, OutputStream out) throws IOException {
        String answer = answers.getOrDefault(command, "502 unknown");
        if (answer.equals(DROP)) {
            return false;
        }
        if (answer.equals(HANG)) {
            // Returns when the client has had enough.
            while (in.readLine() != null) {
                Thread.onSpinWait();
            }
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket visitor : visitors) {
            visitor.close();
        }
    }
}
