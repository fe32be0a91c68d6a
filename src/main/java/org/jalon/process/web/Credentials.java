package org.jalon.process.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jalon.platform.BufferedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What somebody typed to log in. It is read once and handed on as it was understood, so that the account that is counted
 * is the account that is tried.
 */
record Credentials(String username, String password) {

    private static final int LONGEST_FORM = 8192;
    private static final int LONGEST_NAME = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Null when it is no form with one name and one password.
     *
     * @throws BufferedRequest.BadBody when the form is larger, or slower, than it may be
     */
    static @Nullable Credentials read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return null;
        }
        return parse(new String(BufferedRequest.read(request, LONGEST_FORM, PATIENCE), StandardCharsets.UTF_8));
    }

    private static @Nullable Credentials parse(String form) {
        List<String> names = new ArrayList<>();
        List<String> passwords = new ArrayList<>();
        try {
            for (String pair : form.split("&", -1)) {
                int equals = pair.indexOf('=');
                String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (key.equals("username")) {
                    names.add(value);
                } else if (key.equals("password")) {
                    passwords.add(value);
                }
            }
        } catch (IllegalArgumentException e) {
            return null; // no form at all: a broken escape
        }
        boolean clear = names.size() == 1
                && passwords.size() == 1
                && !names.get(0).isBlank()
                && names.get(0).length() <= LONGEST_NAME;
        return clear ? new Credentials(names.get(0), passwords.get(0)) : null;
    }

    byte[] form() {
        return ("username=" + encoded(username) + "&password=" + encoded(password)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
