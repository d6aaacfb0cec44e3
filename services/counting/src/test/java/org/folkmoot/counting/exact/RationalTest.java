package org.folkmoot.counting.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RationalTest {
    @Test
    void isInLowestTermsWithAPositiveDenominator() {
        assertThat(Rational.of(6, -4)).hasToString("-3/2").isEqualTo(Rational.of(-3, 2));
        assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO);
        assertThat(Rational.of(new BigDecimal("12.50"))).isEqualTo(Rational.of(25, 2));
        assertThat(Rational.of(new BigDecimal("3E2"))).isEqualTo(Rational.of(300));
    }

    @Test
    void isBriefForPeople() {
        assertThat(Rational.of(7, 3).brief()).isEqualTo("7/3");
        assertThat(Rational.of(1_000_000_000L, 2_999_999_999L).brief()).isEqualTo("about 0.333333");
    }

    @Test
    void refusesAZeroDenominator() {
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aThirdThreeTimesIsOne() {
        var third = Rational.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
        assertThat(third.rounded(3)).isEqualTo(new BigDecimal("0.333"));
        assertThat(Rational.of(-1, 3).floor()).isEqualTo(BigInteger.valueOf(-1));
    }

    @Property
    void addingAndTakingAwayIsNothing(
            @ForAll @IntRange(min = -9999, max = 9999) int a,
            @ForAll @IntRange(min = 1, max = 999) int b,
            @ForAll @IntRange(min = -9999, max = 9999) int c,
            @ForAll @IntRange(min = 1, max = 999) int d) {
        var one = Rational.of(a, b);
        var other = Rational.of(c, d);

        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Long.signum((long) a * d - (long) c * b));
    }
}
