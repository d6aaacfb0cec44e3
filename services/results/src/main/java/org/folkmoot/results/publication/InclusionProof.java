package org.folkmoot.results.publication;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What leads from one ballot to the root, with hashes as lower-case hexadecimal; the names are those of the files. */
record InclusionProof(
        @JsonProperty("ContestId") String contestId,
        @JsonProperty("BallotId") String ballotId,
        @JsonProperty("GpUnitId") String unit,
        @JsonProperty("Selection") String selection,
        @JsonProperty("LeafIndex") long index,
        @JsonProperty("TreeSize") long size,
        @JsonProperty("LeafHash") String leaf,
        @JsonProperty("AuditPath") List<String> path,
        @JsonProperty("MerkleRoot") String root) {}
