package org.folkmoot.rehearsal.client;

/** A request was answered with a refusal that repeating it will not change. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    RefusedException(Call call, Answer answer) {
        super("%s was refused with %d %s: %s".formatted(call, answer.status(), answer.code(), answer.detail()));
        this.status = answer.status();
        this.code = answer.code();
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
