package org.folkmoot.lottery.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected hashes were computed from docs/sortition-protocol.md with Python's hashlib. */
class CommitmentTest {
    private static final List<byte[]> LEAVES = IntStream.range(0, 7)
            .mapToObj(CommitmentTest::row)
            .map(PoolRow::leaf)
            .toList();

    private static PoolRow row(int number) {
        return new PoolRow(
                "%010x".formatted(number),
                HexFormat.of().formatHex(new Sha256().with(number).hash()),
                number % 2 == 0 ? Optional.of("aaaaaaaaaa") : Optional.empty(),
                List.of("féminin", "a,b"));
    }

    @Test
    void commitsToAnId() {
        assertThat(new Salt("000102030405060708090a0b0c0d0e0f").commit("Zoë"))
                .isEqualTo("9c0bdc2b78ba7171dda7968693ba8f0ca4d17784e6043ffe69e25edecbd3342b");
    }

    @Test
    void commitsAnewWithEachSalt() {
        var random = new SecureRandom();

        assertThat(Salt.draw(random).commit("1")).isNotEqualTo(Salt.draw(random).commit("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5fbe263efca5befb7560a7d330916ac550ee685e99a1704c1a43e1a1393104bf",
        "1, 5c720941b06d7b49094bfd109de6c76b9f67e9c81faf1fc62391b6a41817ba8b"
    })
    void hashesARow(int row, String expected) {
        assertThat(HexFormat.of().formatHex(LEAVES.get(row))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5fbe263efca5befb7560a7d330916ac550ee685e99a1704c1a43e1a1393104bf",
        "2, 2b837af849b98980502b42ba0c2ee860e78e54ac1a02f3df829649d448c2d0b4",
        "3, 3b356ad55450a566e1e75182f16ad87732aad8d9ceb4986a86a5a79acd04a054",
        "4, 79617c2664eeca94200553498ca6fff03a37c473c5fe6a9577ff5696e9e0fe24",
        "5, a26c227019e5d3695f5e9ef39c71211cf8160660d8726376b52fec7fe0eff47e",
        "6, e07a8c156b5474a9505eee94635eb0b2db82dbdb3074e218d5aa576761a46889",
        "7, a02f6768aabf5b7881025e4c2a985b95a2ced0838b3d8302c9fa1010a5e650da"
    })
    void growsATreeOfAnySize(int leaves, String root) {
        assertThat(HexFormat.of().formatHex(MerkleTree.root(LEAVES.subList(0, leaves))))
                .isEqualTo(root);
    }

    @Test
    void tellsRowsApartWhoseFieldsJoinToTheSameText() {
        var one = new PoolRow("a", "b", Optional.empty(), List.of("xy", "z"));
        var other = new PoolRow("a", "b", Optional.empty(), List.of("x", "yz"));

        assertThat(one.leaf()).isNotEqualTo(other.leaf());
    }

    @Test
    void givesNoPseudonymTwice() {
        var pseudonyms = new Pseudonyms(new SecureRandom());
        Set<String> given = new HashSet<>();

        IntStream.range(0, 10_000).forEach(person -> given.add(pseudonyms.next()));

        assertThat(given).hasSize(10_000).allMatch(pseudonym -> pseudonym.matches("[0-9a-f]{10}"));
    }
}
