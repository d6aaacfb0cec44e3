package org.folkmoot.lottery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Against the recursive definition of RFC 6962, section 2.1, written down here once more. */
class RegisterSealTest {
    private static final byte[] DOMAIN = "folkmoot.sortition.register.v1".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 200)
    void isTheTreeOfRfc6962(@ForAll @IntRange(min = 1, max = 300) int people) throws Exception {
        var seal = new RegisterSeal();
        List<byte[]> leaves = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            String leaf = "leaf " + person;
            String stratum = person % 3 == 0 ? "" : "north " + person % 3;
            seal.add(leaf, stratum);
            leaves.add(hash(0, DOMAIN, lengthAndText(leaf), lengthAndText(stratum)));
        }

        assertThat(seal.root()).isEqualTo(HexFormat.of().formatHex(root(leaves)));
        assertThat(seal.size()).isEqualTo(people);
    }

    @Test
    void tellsFieldsApart() {
        var one = new RegisterSeal();
        one.add("ab", "c");
        var other = new RegisterSeal();
        other.add("a", "bc");

        assertThat(one.root()).isNotEqualTo(other.root());
        assertThatThrownBy(() -> new RegisterSeal().root()).hasMessageContaining("without anybody");
    }

    private static byte[] root(List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return hash(1, DOMAIN, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static byte[] lengthAndText(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, (byte) text.length()});
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] hash(int first, byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) first);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
