package org.folkmoot.rehearsal.client;

import java.time.Duration;

/** A request was repeated for as long as patience lasts and never answered. */
public final class NotAnsweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAnsweredException(Call call, Duration waited, String last) {
        super("%s was not answered within %d s; last: %s".formatted(call, waited.toSeconds(), last));
    }
}
