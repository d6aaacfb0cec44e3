package org.folkmoot.registration.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key in a file that only its owner reads. */
final class TokenKeyFile {
    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private TokenKeyFile() {}

    static RSAPrivateCrtKey readOrCreate(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            create(file.toAbsolutePath());
        }
        return read(file);
    }

    private static RSAPrivateCrtKey read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file).strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new GeneralSecurityException("Not a PKCS#8 PEM file: " + file);
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
        var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (key instanceof RSAPrivateCrtKey rsa) {
            return rsa;
        }
        throw new GeneralSecurityException("The key lacks its public exponent: " + file);
    }

    /** Linked into place when complete: of two that start together both use the one that came first. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        String text = BEGIN + "\n" + LINES.encodeToString(encoded) + "\n" + END + "\n";
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(
                file.getParent(),
                ".token-key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, text, StandardCharsets.US_ASCII);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first; their key is read.
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
