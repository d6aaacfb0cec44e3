package org.folkmoot.contracts.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The code of an area, unique in its forest, for example {@code E12000001}. */
public record AreaCode(@JsonValue String value) implements Comparable<AreaCode> {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    public AreaCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("AreaCode needs to match " + FORM.pattern());
        }
    }

    @JsonCreator
    public static AreaCode of(String text) {
        return new AreaCode(text);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
