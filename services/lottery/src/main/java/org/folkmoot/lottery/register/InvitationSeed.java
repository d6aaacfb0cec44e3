package org.folkmoot.lottery.register;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.Quicknet;
import org.folkmoot.lottery.commitment.Sha256;

/** The seed of an invitation lottery: nobody can know it before the register is sealed. */
public final class InvitationSeed {
    private static final String DOMAIN = "folkmoot.sortition.invitation.v1";

    private InvitationSeed() {}

    /**
     * SHA-256 of the domain, the root, and what the beacon gave: chain, round (8 bytes, big-endian) and randomness of drand;
     * or the text {@code rfc3797} and the key.
     *
     * @param root of the terms, in hexadecimal
     * @return 32 bytes
     * @throws org.folkmoot.lottery.beacon.BeaconRefusedException when drand has not signed this
     */
    public static byte[] of(String root, Beacon beacon) {
        Sha256 seed = new Sha256().with(DOMAIN).with(HexFormat.of().parseHex(root));
        return switch (beacon) {
            case Beacon.DrandRound drand ->
                seed.with(HexFormat.of().parseHex(Quicknet.CHAIN))
                        .with(ByteBuffer.allocate(Long.BYTES)
                                .putLong(drand.round())
                                .array())
                        .with(drand.randomness())
                        .hash();
            case Beacon.PublicSources sources ->
                seed.with("rfc3797").with(sources.key()).hash();
        };
    }
}
