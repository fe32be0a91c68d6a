package org.jalon.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody in front of the webapps, with the cookies and the token that a browser would send. */
public final class WebappSession {

    public static final String PASSWORD = "Mot-de-passe-2026!";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    private WebappSession(int port) {
        address = "http://127.0.0.1:" + port + "/camunda/";
    }

    public static WebappSession nobody(int port) {
        WebappSession session = new WebappSession(port);
        session.get("app/cockpit/default/");
        return session;
    }

    public static WebappSession login(int port, String user, String app) {
        return login(port, user, app, "default");
    }

    public static WebappSession login(int port, String user, String app, String engine) {
        WebappSession session = nobody(port);
        HttpResponse<String> answer = session.send(session.request("api/admin/auth/user/" + engine + "/login/" + app)
                .header("X-XSRF-TOKEN", session.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + user + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(user + " cannot log in: " + answer.statusCode());
        }
        session.get("app/" + app + "/default/"); // the new session brings a new token
        return session;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> postWithoutToken(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("X-XSRF-TOKEN", token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Any request, with the token; nothing is sent along when there is no body. */
    public HttpResponse<String> ask(String verb, String path, String contentType, String body) {
        HttpRequest.Builder request = request(path).header("X-XSRF-TOKEN", token());
        return send(
                body.isEmpty()
                        ? request.method(verb, BodyPublishers.noBody())
                        : request.header("Content-Type", contentType).method(verb, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address).resolve(path));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
