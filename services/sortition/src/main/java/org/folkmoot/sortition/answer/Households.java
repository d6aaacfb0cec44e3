package org.folkmoot.sortition.answer;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells that two people gave the same address without keeping it. */
final class Households {
    private static final String MAC = "HmacSHA256";

    private Households() {}

    /**
     * A pseudonym of the address, the same for all who write it alike but for capitals, spaces and punctuation.
     *
     * @param secret of the draw, so that nobody can try addresses
     * @return empty for an address without a letter or digit
     */
    static Optional<String> pseudonym(String address, byte[] secret) {
        String written = Normalizer.normalize(address, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return written.isEmpty() ? Optional.empty() : Optional.of(HexFormat.of().formatHex(sign(written, secret)));
    }

    private static byte[] sign(String text, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }
}
