package org.jalon.process.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jalon.platform.ErrorAnswers;
import org.jalon.platform.WebOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web API words its errors for programmers, in English, with names of classes and statements of the
 * database. Whoever asked gets a French sentence in their place, in the shape of our own refusals, which pass as they are;
 * and the status that was meant, where the engine answers 500 to a slip.
 */
@Component
@Order(WebOrder.ERRORS)
class EngineErrors extends OncePerRequestFilter {

    private static final String REFUSED = "Refused";

    /** How our own sentences begin where the engine puts its kind of error around them. */
    private static final String OURS = "Jalon ";

    /** What a person's own slip may end in. */
    private static final Set<String> MISTAKES = Set.of(
            "AuthorizationException",
            "BadUserRequestException",
            "IllegalArgumentException",
            "InvalidRequestException",
            "NotFoundException",
            "NotValidException",
            "NullValueException",
            "ProcessEngineException",
            "RestException");

    /** The web API falls over what it did not find in a request, before the engine hears of it. */
    private static final Pattern UNREAD = Pattern.compile("org\\.camunda\\.bpm\\.engine\\.rest\\.|this\\.objectMapper");

    /** What the engine says when the database fails it. */
    private static final Pattern FAILURE = Pattern.compile("ENGINE-03|database|SQL|PersistenceException");

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "Cette demande ne peut pas être acceptée telle quelle : vérifiez ce que vous avez saisi.",
            403, "Vous n’avez pas le droit de voir ou de changer ceci.",
            404, "Ceci n’existe pas, ou n’existe plus.");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Answer answer = new Answer(response);
        chain.doFilter(request, answer);
        byte[] error = answer.error();
        if (error != null && !response.isCommitted()) {
            Told told = told(error, response.getStatus());
            response.setStatus(told.status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** Ours pass; of the engine's own words, only what sort of error it is. */
    @SuppressWarnings("UnusedException")
    private static Told told(byte[] error, int status) throws IOException {
        try {
            if (JSON.readTree(error) instanceof ObjectNode said && said.has("type")) {
                return told(said, status);
            }
        } catch (JsonProcessingException e) {
            // no JSON: nor in our words
        }
        return refused(status, sentence(status));
    }

    private static Told told(ObjectNode said, int status) throws IOException {
        String message = said.path("message").asText();
        if (said.path("type").asText().equals(REFUSED)) {
            return new Told(status, JSON.writeValueAsString(said));
        }
        if (message.startsWith(OURS)) {
            return refused(403, message);
        }
        int meant = status == 500 ? meantBy(said.path("type").asText(), message) : status;
        return refused(meant, sentence(meant));
    }

    private static String sentence(int status) {
        return SENTENCES.getOrDefault(status, ErrorAnswers.sentence(status));
    }

    private static Told refused(int status, String sentence) throws IOException {
        return new Told(
                status,
                JSON.writeValueAsString(
                        JSON.createObjectNode().put("type", REFUSED).put("message", sentence)));
    }

    /** The engine answers 500 to much that is the asker's own mistake, and to what failed inside. */
    private static int meantBy(String type, String message) {
        if (message.contains("AuthorizationException")) {
            return 403;
        }
        if (type.equals("TaskAlreadyClaimedException")) {
            return 409;
        }
        if (type.equals("NullPointerException") && UNREAD.matcher(message).find()) {
            return 400;
        }
        if (MISTAKES.contains(type) && !FAILURE.matcher(message).find()) {
            return 400;
        }
        return 500;
    }

    private record Told(int status, String body) {}

    /** Keeps back what is written once the status says that it is an error; everything else flows. */
    private static final class Answer extends HttpServletResponseWrapper {

        private @Nullable ByteArrayOutputStream kept;

        Answer(HttpServletResponse response) {
            super(response);
        }

        byte @Nullable [] error() {
            return kept == null ? null : kept.toByteArray();
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (kept == null && getStatus() < 400) {
                return super.getOutputStream();
            }
            ByteArrayOutputStream into = kept == null ? new ByteArrayOutputStream() : kept;
            kept = into;
            return new Keeping(into);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (kept == null) {
                super.flushBuffer();
            }
        }

        @Override
        public void setContentLengthLong(long length) {
            if (getStatus() < 400) {
                super.setContentLengthLong(length);
            }
        }
    }

    private static final class Keeping extends ServletOutputStream {

        private final ByteArrayOutputStream into;

        Keeping(ByteArrayOutputStream into) {
            super();
            this.into = into;
        }

        @Override
        public void write(int one) {
            into.write(one);
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            into.write(some, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Errors are written at once");
        }
    }
}
