package org.jalon.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.mail.MailKind;
import org.jalon.process.Dossiers;
import org.jalon.process.Post;

/** A beneficiary's browser without scripts: follows links and redirections, fills in forms, keeps cookies. */
public final class Visit {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("https://jalon\\.centre\\.example(/mon-bilan/lien/\\S+)");
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String root;
    private final String address = "198.18." + ADDRESSES.incrementAndGet() / 250 + "." + ADDRESSES.get() % 250;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String path = "";
    private HttpResponse<String> page;

    private Visit(int port) {
        root = "http://127.0.0.1:" + port;
        page = get("/mon-bilan/lien");
    }

    public static Visit from(int port) {
        return new Visit(port);
    }

    /** Comes in by the link of the newest mail of that case. */
    public static Visit in(int port, Dossiers dossiers, Post post, String number) {
        dossiers.settle(number);
        Visit visit = from(port);
        visit.get(link(post, number));
        return visit;
    }

    /** The path of the newest personal link that was sent. */
    public static String link(Post post, String number) {
        return post.arrived(number).stream()
                .map(mail -> linkIn(mail.text()))
                .filter(found -> !found.isEmpty())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The newest code that was sent. */
    public static String code(Post post, String number) {
        return post.arrived(number, MailKind.ACCESS_CODE).stream()
                .map(mail -> codeIn(mail.text()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** The path of the personal link in a mail's text; empty when there is none. */
    public static String linkIn(String mail) {
        return found(LINK, mail);
    }

    /** The code in a mail's text; empty when there is none. */
    public static String codeIn(String mail) {
        return found(CODE, mail);
    }

    /** Asks for a code, reads it in the mail and types it. */
    public Visit confirm(Dossiers dossiers, Post post, String number) {
        get("/mon-bilan/code");
        post("/mon-bilan/code");
        dossiers.settle(number);
        post("/mon-bilan/code/saisie", "code", code(post, number));
        return this;
    }

    /** Follows redirections; the page stays to be looked at. */
    public HttpResponse<String> get(String asked) {
        HttpResponse<String> answer = send(request(asked).GET());
        path = asked;
        for (int i = 0; answer.statusCode() / 100 == 3 && i < 5; i++) {
            String next = answer.headers().firstValue("Location").orElseThrow();
            path = next.startsWith("http") ? URI.create(next).getRawPath() : next;
            if (next.contains("?") && !path.contains("?")) {
                path += next.substring(next.indexOf('?'));
            }
            answer = send(request(path).GET());
        }
        page = answer;
        return answer;
    }

    /** Sends a form with the token of the page that is open, and follows. */
    public HttpResponse<String> post(String to, String... keysAndValues) {
        StringBuilder form = new StringBuilder("_csrf=").append(token());
        for (int i = 0; i < keysAndValues.length; i += 2) {
            form.append('&').append(encoded(keysAndValues[i])).append('=').append(encoded(keysAndValues[i + 1]));
        }
        HttpResponse<String> answer = raw(to, form.toString());
        if (answer.statusCode() / 100 == 3) {
            return get(answer.headers().firstValue("Location").orElseThrow().replace(root, ""));
        }
        page = answer;
        path = to;
        return answer;
    }

    /** Sends exactly that, and does not follow. */
    public HttpResponse<String> raw(String to, String form) {
        return send(request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The token of the page that is open, as a form sends it. */
    public String token() {
        return encoded(found(TOKEN, page.body()));
    }

    /** Asks once, and does not follow. */
    public HttpResponse<String> once(String asked) {
        return send(request(asked).GET());
    }

    /** What a browser that wants a page is answered, whatever its status. */
    public String page(String asked) {
        return send(request(asked).header("Accept", "text/html").GET()).body();
    }

    /** The path of the page that is open, with its query. */
    public String path() {
        return path;
    }

    public String body() {
        return page.body().replace('\u00a0', ' ');
    }

    public int status() {
        return page.statusCode();
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String asked) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + asked)).header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .reduce((a, b) -> a + "; " + b)
                            .orElseThrow());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .forEach(cookie -> {
                        if (cookie.getMaxAge() == 0) {
                            cookies.remove(cookie.getName());
                        } else {
                            cookies.put(cookie.getName(), cookie.getValue());
                        }
                    });
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
