package org.folkmoot.lottery.beacon;

/** A value that is not the beacon it is said to be; the message says why, for an organiser. */
public final class BeaconRefusedException extends RuntimeException {
    public BeaconRefusedException(String why) {
        super(why);
    }
}
