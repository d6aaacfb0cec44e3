package org.folkmoot.contracts.ballot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A voter's pseudonym in one contest: an HMAC of the participant under that contest's secret, base64url. */
public record VoterKey(@JsonValue String value) implements Comparable<VoterKey> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public VoterKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("VoterKey needs to match " + FORM.pattern());
        }
    }

    @JsonCreator
    public static VoterKey of(String text) {
        return new VoterKey(text);
    }

    @Override
    public int compareTo(VoterKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
