package org.folkmoot.web.facts;

import java.text.NumberFormat;
import java.util.Locale;
import org.folkmoot.contracts.contest.BallotForm;

/** Amounts as people read them: {@code 30%}, {@code 1,200 hours}. */
public final class Amounts {
    private Amounts() {}

    public static String of(long amount, BallotForm.Amount scale) {
        return number(amount) + unit(scale);
    }

    /** What follows the number, with the space that belongs before it. */
    public static String unit(BallotForm.Amount scale) {
        String unit = scale.unit() == null ? "" : scale.unit().strip();
        return unit.isEmpty() || unit.startsWith("%") || unit.startsWith("°") ? unit : " " + unit;
    }

    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }
}
