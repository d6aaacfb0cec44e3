package org.folkmoot.lottery.fair;

/** No panel meets the quotas and has at most one person of a household. */
public final class InfeasibleException extends RuntimeException {
    public InfeasibleException() {
        super("no panel meets the targets; ./folkmoot sortition check names the smallest change that would help");
    }
}
