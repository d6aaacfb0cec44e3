package org.folkmoot.contracts.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A party member's pseudonym in the turnout of one contest; shares nothing with the {@link org.folkmoot.contracts.ballot.VoterKey}. */
public record MemberKey(@JsonValue String value) implements Comparable<MemberKey> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public MemberKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("MemberKey needs to match " + FORM.pattern());
        }
    }

    @JsonCreator
    public static MemberKey of(String text) {
        return new MemberKey(text);
    }

    @Override
    public int compareTo(MemberKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
