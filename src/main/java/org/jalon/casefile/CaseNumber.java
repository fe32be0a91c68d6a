package org.jalon.casefile;

import java.util.regex.Pattern;

/** The number of a case, such as BC-2026-000012: the business key of its process instance. */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("BC-[0-9]{4}-[0-9]{6}");

    public CaseNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    public static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    static CaseNumber of(int year, int number) {
        return new CaseNumber("BC-%04d-%06d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
