package org.folkmoot.counting.recount;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * The Ed25519 key (RFC 8032) under which a publication was signed.
 *
 * @param known whether the reader brought it along; else it is the manifest's own, which whoever forged all the files
 *     could have put there
 */
record SigningKey(PublicKey key, boolean known) {
    private static final int LENGTH = 32;

    /** @param text base64url of the 32 bytes of the key, or the name of a file that holds it */
    static SigningKey given(String text) throws IOException, MalformedException {
        boolean isFile = Files.isRegularFile(Path.of(text));
        return new SigningKey(parse(isFile ? text(Path.of(text)).strip() : text), true);
    }

    static SigningKey ofManifest(String text) throws MalformedException {
        return new SigningKey(parse(text), false);
    }

    private static PublicKey parse(String text) throws MalformedException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != LENGTH) {
                throw new MalformedException("an Ed25519 key has 32 bytes in base64url", null);
            }
            // RFC 8032, section 5.1.2: y in little-endian order, the highest bit tells whether x is odd.
            boolean odd = (bytes[LENGTH - 1] & 0x80) != 0;
            bytes[LENGTH - 1] &= 0x7F;
            var reversed = new byte[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                reversed[i] = bytes[LENGTH - 1 - i];
            }
            var point = new EdECPoint(odd, new BigInteger(1, reversed));
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new MalformedException("this is no Ed25519 key: " + text, e);
        }
    }

    /** What a file holds, whatever it holds: anything but base64url is no key and no signature. */
    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** @param signature base64url */
    boolean signed(Path file, String signature) throws IOException {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(Files.readAllBytes(file));
            return verifier.verify(Base64.getUrlDecoder().decode(signature.strip()));
        } catch (IllegalArgumentException | GeneralSecurityException notASignature) {
            return false;
        }
    }
}
