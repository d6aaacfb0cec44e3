package org.folkmoot.lottery.commitment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know of a person in the pool.
 *
 * @param pseudonym random, so that it says nothing
 * @param identity the commitment that only salt and id open
 * @param household a pseudonym too; only where somebody else of the pool lives there
 * @param values one for each feature of the targets, in their order
 */
public record PoolRow(String pseudonym, String identity, Optional<String> household, List<String> values) {
    public PoolRow {
        values = List.copyOf(values);
    }

    /** The row as published, field by field; no household is an empty field. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(pseudonym, identity, household.orElse("")));
        fields.addAll(values);
        return fields;
    }

    /** Each field goes in behind its length, so that no two rows give the same bytes. */
    public byte[] leaf() {
        Sha256 leaf = MerkleTree.leaf();
        for (String field : fields()) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            leaf.with(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array())
                    .with(bytes);
        }
        return leaf.hash();
    }
}
