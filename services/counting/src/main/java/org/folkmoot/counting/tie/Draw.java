package org.folkmoot.counting.tie;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.folkmoot.counting.profile.Option;

/**
 * A public draw: an order of the options that anybody recomputes from a seed drawn in public. The option whose SHA-256 of
 * {@code seed, line feed, id} is lower comes first, so the order of a file or a database has no influence, and adding an
 * option leaves the order of the others as it was.
 */
public record Draw(String seed) {
    /** The given options, who is drawn first first. */
    public List<Integer> order(List<Option> options, Collection<Integer> tied) {
        return tied.stream()
                .sorted(Comparator.comparing(option -> key(options.get(option))))
                .toList();
    }

    private String key(Option option) {
        var text = seed + '\n' + option.id();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
