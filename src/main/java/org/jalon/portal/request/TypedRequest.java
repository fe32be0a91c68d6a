package org.jalon.portal.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request as it was typed: shown again as it is, and read for the form that counsellors use too.
 *
 * @param fields by name; what was left empty is absent
 */
record TypedRequest(Map<String, String> fields) {

    /** What the page asks, in its order. */
    private static final List<String> NAMES = List.of(
            "firstName",
            "lastName",
            "email",
            "phone",
            "language",
            "employedWorker",
            "initiative",
            "purpose",
            "duringWorkingHours",
            "employerAgreement",
            "privacyConsent");

    /** What the page sends besides. */
    private static final Set<String> BESIDES = Set.of("page", "_csrf", "langue");

    private static final Set<String> YES_OR_NO =
            Set.of("employedWorker", "duringWorkingHours", "employerAgreement", "privacyConsent");

    static TypedRequest nothing(String language) {
        return new TypedRequest(Map.of("language", language));
    }

    /** What was sent; empty when our page cannot have sent it. */
    static Optional<TypedRequest> of(Map<String, String[]> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> field : sent.entrySet()) {
            boolean asked = NAMES.contains(field.getKey());
            if (field.getValue().length != 1 || !(asked || BESIDES.contains(field.getKey()))) {
                return Optional.empty();
            }
            if (asked && !field.getValue()[0].isBlank()) {
                fields.put(field.getKey(), field.getValue()[0]);
            }
        }
        return Optional.of(new TypedRequest(fields));
    }

    /** The same as a counsellor's form sends. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        fields.forEach((name, value) -> answers.put(name, YES_OR_NO.contains(name) ? flag(value) : value));
        answers.putIfAbsent("privacyConsent", false);
        if (!Boolean.TRUE.equals(answers.get("duringWorkingHours"))) {
            answers.put("employerAgreement", false);
        }
        return answers;
    }

    private static Object flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }

    /**
     * All that must be mended, in the order of the page.
     *
     * @param refused what the form refuses
     */
    List<String> wrong(List<String> refused) {
        List<String> wrong = new ArrayList<>(refused);
        if (Boolean.TRUE.equals(answers().get("duringWorkingHours")) && !fields.containsKey("employerAgreement")) {
            wrong.add("employerAgreement");
        }
        return NAMES.stream().filter(wrong::contains).toList();
    }

    /** The mail address, in the one way of writing that counts for throttling. */
    String address() {
        return fields.getOrDefault("email", "").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "TypedRequest[not shown]";
    }
}
