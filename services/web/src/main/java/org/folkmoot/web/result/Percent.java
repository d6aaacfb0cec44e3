package org.folkmoot.web.result;

/** Shares as people read them. */
final class Percent {
    private Percent() {}

    /** Rounded half up, but never to nothing or to everything when it is not: {@code <1%}, {@code >99%}. */
    static String of(long part, long whole) {
        if (whole <= 0) {
            return "0%";
        }
        long rounded = (200 * part + whole) / (2 * whole);
        if (part > 0 && rounded == 0) {
            return "<1%";
        }
        if (part < whole && rounded == 100) {
            return ">99%";
        }
        return rounded + "%";
    }
}
