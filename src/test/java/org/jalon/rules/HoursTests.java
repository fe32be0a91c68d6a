package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.rules.BilanRulesFixture.hours;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R7: hours are multiples of 0.25 and never negative. */
class HoursTests {

    private static final int TEN_THOUSAND_HOURS = 40_000;

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 1", "1.5, 6", "1.50, 6", "11.75, 47", "2E+1, 80", "10000, 40000"})
    void decimalHoursAreReadAsQuarters(String decimal, int quarters) {
        assertThat(hours(decimal)).isEqualTo(new Hours(quarters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.2", "0.26", "1.3333", "11.749999999999999", "0.0625", "1E-1000000000"})
    void hoursFinerThanAQuarterAreRefused(String decimal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours(decimal))
                .withMessageContaining("multiples of 0.25")
                .withMessageContaining(new BigDecimal(decimal).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.25", "-1", "-0.0000001", "-1E+1000000000"})
    void negativeHoursAreRefused(String decimal) {
        assertThatIllegalArgumentException().isThrownBy(() -> hours(decimal)).withMessageContaining("out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000.25", "10001", "536870912", "2147483648", "9223372036854775807", "1E+1000000000"})
    void hugeHoursAreRefusedAndDoNotOverflow(String decimal) {
        assertThatIllegalArgumentException().isThrownBy(() -> hours(decimal)).withMessageContaining("out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "", " ", "1,5", "1h30", "0x10"})
    void whatIsNotANumberNeverBecomesHours(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> hours(text));
    }

    @Test
    void wholeHoursAreRefusedWhenNegativeOrTooManyToCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(-1));
        assertThatThrownBy(() -> Hours.of(Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Hours(Integer.MAX_VALUE).plus(new Hours(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 h", "0.25, 0 h 15", "0.5, 0 h 30", "11.75, 11 h 45", "12, 12 h", "20.00, 20 h"})
    void hoursAreWrittenAsBelgiansWriteThem(String decimal, String french) {
        assertThat(hours(decimal).inFrench()).isEqualTo(french);
    }

    @Test
    void whatIsTakenAwayLeavesAtLeastNothing() {
        assertThat(hours("20").minusAtMost(hours("11.75"))).isEqualTo(hours("8.25"));
        assertThat(hours("1").minusAtMost(hours("1"))).isEqualTo(Hours.ZERO);
        assertThat(hours("1").minusAtMost(hours("20"))).isEqualTo(Hours.ZERO);
    }

    @Test
    void onlyZeroIsZero() {
        assertThat(Hours.ZERO.isZero()).isTrue();
        assertThat(hours("0.00").isZero()).isTrue();
        assertThat(hours("0.25").isZero()).isFalse();
    }

    @Property
    void hoursSurviveTheWayThroughDecimals(@ForAll @IntRange(max = TEN_THOUSAND_HOURS) int quarters) {
        Hours hours = new Hours(quarters);

        assertThat(Hours.of(hours.toDecimal())).isEqualTo(hours);
        assertThat(hours.toDecimal().scale()).isEqualTo(2);
    }

    @Property
    void whatIsAddedCanBeTakenAway(
            @ForAll @IntRange(max = TEN_THOUSAND_HOURS) int some,
            @ForAll @IntRange(max = TEN_THOUSAND_HOURS) int more) {
        Hours a = new Hours(some);
        Hours b = new Hours(more);

        assertThat(a.plus(b).minusAtMost(b)).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).isGreaterThanOrEqualTo(a);
    }

    /** Whatever number comes in, it is refused or it is the same number of hours. */
    @Property
    void noNumberIsRoundedSilently(@ForAll @BigRange(min = "-10", max = "10010") @Scale(3) BigDecimal decimal) {
        boolean quarters =
                decimal.multiply(BigDecimal.valueOf(4)).stripTrailingZeros().scale() <= 0;
        boolean inRange = decimal.signum() >= 0 && decimal.compareTo(BigDecimal.valueOf(10_000)) <= 0;

        if (quarters && inRange) {
            assertThat(Hours.of(decimal).toDecimal()).isEqualByComparingTo(decimal);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(decimal));
        }
    }
}
