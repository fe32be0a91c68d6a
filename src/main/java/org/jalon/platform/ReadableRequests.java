package org.jalon.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything is done with it, what programs that read it would understand differently or not at all: JSON
 * that is none, that says a thing twice or has no end of levels, and text that no database keeps (NUL, half a character).
 * The engine's web API takes some of it for a failure of its own.
 */
@Component
@Order(WebOrder.READABLE)
class ReadableRequests extends OncePerRequestFilter {

    /** Ten times as deep as any form or query of ours. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NUMBER = 50;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if ((query != null && query.contains("%00"))
                || (request instanceof BufferedRequest && isJson(request) && !isReadable(request))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    // What is wrong is not said: it would quote what was sent.
    @SuppressWarnings("UnusedException")
    private static boolean isReadable(HttpServletRequest request) throws IOException {
        try (JsonParser json = JSON.createParser(request.getInputStream())) {
            JsonToken first = json.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                return false;
            }
            for (JsonToken token = first; !isEnd(json, token); token = json.nextToken()) {
                boolean text = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
                if (text && !canBeKept(json.getText())) {
                    return false;
                }
            }
            return json.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isEnd(JsonParser json, @Nullable JsonToken token) {
        return token == null || (token.isStructEnd() && json.getParsingContext().inRoot());
    }

    private static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
