package org.jalon.security;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A value that somebody sends who means no good, or whose program went wrong.
 *
 * @param name for the report of a failure
 * @param json as it stands in a body; not always JSON
 */
record Nasty(String name, String json) {

    /** In most texts here, so that an answer that quotes one is seen. */
    static final String MARK = "Zzyx";

    private static final String HIT = "plantedTarget.hit()";

    /** All that a template or the engine might evaluate, and what a browser or a spreadsheet might; no name is too short. */
    static final String POISON = "=1+1${" + HIT + "}#{" + HIT + "}[[${@" + HIT + "}]]<b>\uD83D\uDE00&amp;";

    /** Texts that a free text may well hold; nothing of them is ever evaluated. */
    static List<Nasty> acceptable() {
        return Stream.of(
                        POISON,
                        "${" + HIT + "}",
                        "#{" + HIT + "}",
                        "$ {" + HIT + "} ${ plantedTarget.hit( ) }",
                        "[[${@" + HIT + "}]] [(${@" + HIT + "})]",
                        "__${@" + HIT + "}__::.x",
                        "${T(java.lang.Runtime).getRuntime().exec('id')}",
                        "@SUM(1) " + MARK,
                        "=cmd|'/C calc'!A0 " + MARK,
                        "<script>alert('" + MARK + "')</script><img src=x onerror=alert(1)>",
                        "'; drop table bc_case; -- " + MARK,
                        "%n%s%x {0} " + MARK,
                        "[clic](javascript:alert('" + MARK + "'))")
                .map(text -> new Nasty(text, quoted(text)))
                .toList();
    }

    /** Texts that nobody may leave anywhere. */
    static List<Nasty> unacceptable() {
        return List.of(
                text("a NUL", MARK + "\u0000fin"),
                text("a bell", MARK + "\u0007fin"),
                text("an escape", MARK + "\u001b[2Jfin"),
                text("a C1 control", MARK + "\u0085fin"),
                text("a line separator", MARK + "\u2028fin"),
                text("a paragraph separator", MARK + "\u2029fin"),
                text("a right-to-left override", MARK + "\u202Efin"),
                text("a left-to-right isolate", MARK + "\u2066fin"),
                new Nasty("a high surrogate alone", "\"" + MARK + "\\ud83d fin\""),
                new Nasty("a low surrogate alone", "\"" + MARK + "\\ude00 fin\""),
                text("30 000 characters", MARK + "x".repeat(30_000)));
    }

    /** Texts that stand in one line, and end in the head of a mail or in somebody's list. */
    static List<Nasty> unacceptableInOneLine() {
        return List.of(
                text("a header", MARK + "\r\nBcc: intrus@exemple.be"),
                text("a line feed", MARK + "\nfin"),
                text("a tab", MARK + "\tfin"),
                text("300 characters", MARK + "x".repeat(300)));
    }

    /** Times and numbers beside everything. */
    static List<Nasty> outOfBounds() {
        return Stream.of(
                        "\"NaN\"",
                        "\"-Infinity\"",
                        "\"1e308\"",
                        "\"1e-99999999\"",
                        "\"0x10\"",
                        "\"9999-12-31\"",
                        "\"9999-12-31T23:59\"",
                        "\"+999999999-12-31\"",
                        "\"0000-00-00\"",
                        "\"1899-12-31T23:59\"",
                        "\"2026-02-30\"",
                        "\"2026-03-29T02:30\"",
                        "\"2026-04-10T10:00Z[Europe/Brussels]\"",
                        "-1",
                        "-0.0",
                        "1e308",
                        "1e-308",
                        "99999999999999999999",
                        "0.1")
                .map(value -> new Nasty(value, value))
                .toList();
    }

    /** JSON of another type than whoever reads it expects. */
    static List<Nasty> otherTypes() {
        return List.of(
                new Nasty("null", "null"),
                new Nasty("an empty array", "[]"),
                new Nasty("an empty object", "{}"),
                new Nasty("an object", "{\"" + MARK + "\":1}"),
                new Nasty("arrays in an array", "[[[\"" + MARK + "\"]]]"),
                new Nasty("900 arrays in each other", "[".repeat(900) + "]".repeat(900)));
    }

    /** What is no JSON, or hardly. */
    static List<Nasty> broken() {
        return List.of(
                new Nasty("NaN", "NaN"),
                new Nasty("a number without end", "1".repeat(2000)),
                new Nasty("a monstrous exponent", "1e999999999"),
                new Nasty("5 000 arrays in each other", "[".repeat(5000) + "]".repeat(5000)),
                new Nasty("5 000 objects in each other", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000)),
                new Nasty("an open string", "\"" + MARK),
                new Nasty("a raw line break", "\"" + MARK + "\n\""),
                new Nasty("an expression", "${" + HIT + "}"),
                text("900 000 characters", MARK + "x".repeat(900_000)));
    }

    static List<Nasty> all() {
        return Stream.of(acceptable(), unacceptable(), unacceptableInOneLine(), outOfBounds(), otherTypes(), broken())
                .flatMap(List::stream)
                .toList();
    }

    /** As part of an address, whatever it takes to get it there. */
    static List<String> inAddresses() {
        Stream<String> texts = Stream.concat(
                acceptable().stream().map(Nasty::name),
                Stream.of(
                        MARK + "\r\nX-Intrus: 1",
                        MARK + "\u0000",
                        MARK + "\u2028",
                        MARK + "\u202E",
                        "\uD83D\uDE00",
                        MARK + "x".repeat(3000),
                        "../../" + MARK,
                        "..\\" + MARK,
                        "NaN",
                        "-1",
                        "1e308",
                        "99999999999999999999",
                        "9999-12-31",
                        "9999-12-31T23:59:59.999+0000",
                        "+999999999-12-31",
                        "null",
                        "[]",
                        "{\"" + MARK + "\":1}",
                        " ",
                        "%",
                        "*"));
        return Stream.concat(
                        texts.map(Nasty::encoded),
                        // what no encoder makes: a parameter in a path, half a character, an overlong slash
                        Stream.of(MARK + ";a=b", "%ED%A0%BD", "%C0%AF", "%2e%2e%2f" + MARK, "%252e"))
                .toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static Nasty text(String name, String text) {
        return new Nasty(name, quoted(text));
    }

    @Override
    public String toString() {
        return name;
    }
}
