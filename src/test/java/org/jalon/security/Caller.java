package org.jalon.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody on the network behind the TLS proxy: sends what they like, and sees what comes back as it is. */
final class Caller {

    static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Caller(int port, String address) {
        root = "http://127.0.0.1:" + port;
        this.address = address;
    }

    static Caller from(int port, String address) {
        return new Caller(port, address);
    }

    /** The same browser elsewhere, opened anew: what it keeps is what outlives a session. */
    Caller movedTo(String other) {
        Caller moved = new Caller(Integer.parseInt(root.substring(root.lastIndexOf(':') + 1)), other);
        cookies.forEach((name, value) -> {
            if (name.startsWith("jalon-")) {
                moved.cookies.put(name, value);
            }
        });
        return moved;
    }

    HttpResponse<String> login(String user, String password) {
        return login(LOGIN, user, password);
    }

    HttpResponse<String> login(String path, String user, String password) {
        get("/camunda/app/tasklist/default/");
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password)));
    }

    HttpResponse<String> logout() {
        return send("POST", LOGOUT, "application/json", BodyPublishers.ofString("{}"));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = request(path).header("Content-Type", type).method(method, body);
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        return send(request);
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void cookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            setCookies(answer).forEach(line -> {
                String pair = line.split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            });
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> setCookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
