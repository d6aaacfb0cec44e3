package org.folkmoot.contracts.contest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The short name of an option inside its contest. */
public record OptionId(@JsonValue String value) implements Comparable<OptionId> {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    public OptionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("OptionId needs to match " + FORM.pattern());
        }
    }

    @JsonCreator
    public static OptionId of(String text) {
        return new OptionId(text);
    }

    @Override
    public int compareTo(OptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
