package org.jalon.process.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.regex.Pattern;
import org.jalon.platform.ErrorAnswers;
import org.jalon.platform.WebOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's web API words its errors for programmers: names of classes, statements of the database. Whoever asked gets
 * a French sentence in their place; messages without such insides, ours among them, pass as they are.
 */
@Component
@Order(WebOrder.ERRORS)
class EngineErrors extends OncePerRequestFilter {

    private static final Pattern INSIDES = Pattern.compile(
            "\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*|Exception\\b|\\bSQL|###|\\bACT_[A-Z]{2}_|\\[Source:|\\bline: \\d+, column");
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
            byte[] told = told(error, response.getStatus());
            response.setContentLength(told.length);
            response.getOutputStream().write(told);
        }
    }

    // A body that is no JSON says nothing in our words; it passes unless it, too, shows insides.
    @SuppressWarnings("UnusedException")
    private static byte[] told(byte[] error, int status) throws IOException {
        String sentence = ErrorAnswers.sentence(status);
        try {
            JsonNode body = JSON.readTree(error);
            if (body instanceof ObjectNode said && shows(said.path("message").asText())) {
                return JSON.writeValueAsBytes(said.put("message", sentence));
            }
            return error;
        } catch (JsonProcessingException e) {
            return shows(new String(error, StandardCharsets.UTF_8)) ? sentence.getBytes(StandardCharsets.UTF_8) : error;
        }
    }

    private static boolean shows(String message) {
        return INSIDES.matcher(message).find();
    }

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
