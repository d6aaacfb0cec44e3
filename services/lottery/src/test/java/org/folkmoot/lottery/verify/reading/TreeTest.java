package org.folkmoot.lottery.verify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same vectors as for the tree that is published: computed from docs/sortition-protocol.md with Python's hashlib. */
class TreeTest {
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
    void growsToTheSameRoot(int leaves, String root) {
        var tree = new Tree("folkmoot.sortition.pool.v1");
        for (int number = 0; number < leaves; number++) {
            tree.add(Stream.of(
                            "%010x".formatted(number),
                            Hash.sha256Hex(new byte[] {(byte) number}),
                            number % 2 == 0 ? "aaaaaaaaaa" : "",
                            "féminin",
                            "a,b")
                    .map(field -> field.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new));
        }

        assertThat(tree.root()).isEqualTo(root);
    }
}
