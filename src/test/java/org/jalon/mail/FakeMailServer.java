package org.jalon.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    private final CountDownLatch confirms = new CountDownLatch(1);

    private volatile boolean confirmsLate;

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

    /** Keeps the answer to a whole message to itself until it is told to {@link #confirm}. */
    public FakeMailServer confirmingLate() {
        confirmsLate = true;
        return this;
    }

    public void confirm() {
        confirms.countDown();
    }

    /** Waits until a message has arrived whole, whatever is answered, and gives its plain text. */
    public String nextText() {
        try {
            String message = messages.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("No message arrived");
            }
            byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
            MimeMessage parsed = new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
            Multipart parts = (Multipart) parsed.getContent();
            return String.valueOf(parts.getBodyPart(0).getContent());
        } catch (InterruptedException | MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); goesOn && line != null; line = in.readLine()) {
            if (inMessage) {
                if (line.equals(DOT)) {
                    inMessage = false;
                    taken.incrementAndGet();
                    messages.add(message.toString());
                    message.setLength(0);
                    waitToConfirm();
                    goesOn = answer(DOT, in, out);
                } else {
                    message.append(line.startsWith(DOT) ? line.substring(1) : line)
                            .append("\r\n");
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

    private void waitToConfirm() throws IOException {
        try {
            if (confirmsLate && !confirms.await(1, TimeUnit.MINUTES)) {
                throw new IOException("Nobody said that it may confirm");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private boolean answer(String command, BufferedReader in, OutputStream out) throws IOException {
        // who greets the old way is answered alike
        String answer = answers.getOrDefault(command.equals("HELO") ? "EHLO" : command, "502 unknown");
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
        confirm();
        door.close();
        for (Socket visitor : visitors) {
            visitor.close();
        }
    }
}
