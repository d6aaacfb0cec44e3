package org.folkmoot.counting.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against the published test vectors of Certificate Transparency's reference implementation (RFC 6962). */
class HashingTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final List<String> PATH_OF_FIVE = List.of(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");

    private static byte[] leaf(int index) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return digest.digest(HEX.parseHex(LEAVES.get(index)));
    }

    private static List<byte[]> bytes(List<String> hashes) {
        return hashes.stream().map(HEX::parseHex).toList();
    }

    @Test
    void hasThePublishedRootAtEverySize() throws Exception {
        List<byte[]> leaves = new ArrayList<>();
        assertThat(HEX.formatHex(Hashing.root(leaves))).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size <= LEAVES.size(); size++) {
            leaves.add(leaf(size - 1));
            assertThat(HEX.formatHex(Hashing.root(leaves))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void followsThePublishedPathToTheRoot() throws Exception {
        byte[] root = HEX.parseHex(ROOTS.get(8));

        assertThat(ProofCheck.leads(leaf(5), 5, 8, bytes(PATH_OF_FIVE), root)).isTrue();
        assertThat(ProofCheck.leads(leaf(2), 2, 3, bytes(List.of(ROOTS.get(2))), HEX.parseHex(ROOTS.get(3))))
                .isTrue();
        assertThat(ProofCheck.leads(leaf(0), 0, 1, List.of(), HEX.parseHex(ROOTS.get(1))))
                .isTrue();
    }

    @Test
    void followsNoOtherPath() throws Exception {
        byte[] root = HEX.parseHex(ROOTS.get(8));
        var path = bytes(PATH_OF_FIVE);

        assertThat(ProofCheck.leads(leaf(4), 5, 8, path, root)).isFalse();
        assertThat(ProofCheck.leads(leaf(5), 4, 8, path, root)).isFalse();
        assertThat(ProofCheck.leads(leaf(5), 8, 8, path, root)).isFalse();
        assertThat(ProofCheck.leads(leaf(5), -1, 8, path, root)).isFalse();
        assertThat(ProofCheck.leads(leaf(5), 5, 8, path.subList(0, 2), root)).isFalse();
        assertThat(ProofCheck.leads(
                        leaf(5),
                        5,
                        8,
                        Stream.concat(path.stream(), path.stream()).toList(),
                        root))
                .isFalse();
        assertThat(ProofCheck.leads(leaf(5), 5, 8, path.reversed(), root)).isFalse();
    }
}
