package org.folkmoot.registration.participant;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address in the one form in which it is kept: without blanks around it, in lower case. */
public record EmailAddress(String value) {
    // Stricter than RFC 5322: no quoted local parts, and no first character that a spreadsheet would take for a
    // formula.
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_][^\\s\\p{Cc}\\p{Cs}@,;:<>()\\[\\]\\\\\"]{0,63}@"
            + "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?:\\.[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62})+");
    private static final int LONGEST = 254;

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An address needs the form name@example.org");
        }
    }

    /** Empty when the text is no address. */
    static Optional<EmailAddress> entered(String text) {
        try {
            return Optional.of(new EmailAddress(text.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
