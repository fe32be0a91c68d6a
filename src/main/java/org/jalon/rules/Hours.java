package org.jalon.rules;

import java.math.BigDecimal;

/** A duration of work, counted in quarters of an hour: never negative, never finer (R7). */
public record Hours(int quarters) implements Comparable<Hours> {

    public static final Hours ZERO = new Hours(0);
    private static final BigDecimal QUARTERS_PER_HOUR = BigDecimal.valueOf(4);
    /** No single entry or total comes near it; it keeps arithmetic on hostile input from overflowing. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

    public Hours {
        if (quarters < 0) {
            throw new IllegalArgumentException("Hours cannot be negative: " + quarters + " quarters");
        }
    }

    public static Hours of(int hours) {
        return new Hours(Math.multiplyExact(hours, 4));
    }

    /**
     * Reads decimal hours such as 1.75.
     *
     * @throws IllegalArgumentException if negative, above 10 000 or not a multiple of 0.25
     */
    public static Hours of(BigDecimal hours) {
        if (hours.signum() < 0 || hours.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("Hours out of range: " + hours);
        }
        try {
            return new Hours(hours.multiply(QUARTERS_PER_HOUR).intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Hours are multiples of 0.25: " + hours, e);
        }
    }

    public Hours plus(Hours other) {
        return new Hours(Math.addExact(quarters, other.quarters));
    }

    /** What remains of this after {@code other} is taken away; zero when nothing remains. */
    public Hours minusAtMost(Hours other) {
        return new Hours(Math.max(0, quarters - other.quarters));
    }

    public boolean isZero() {
        return quarters == 0;
    }

    /** Decimal hours with two digits, such as 11.75. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(quarters * 25L, 2);
    }

    /** As Belgians write it: 12 h, 11 h 45. */
    public String inFrench() {
        int minutes = quarters % 4 * 15;
        return minutes == 0 ? quarters / 4 + " h" : quarters / 4 + " h " + minutes;
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(quarters, other.quarters);
    }
}
