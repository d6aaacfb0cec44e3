package org.folkmoot.defaults.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One mistake in an input, at a field or at a line (the first line of a file is 1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(String field, Long line, String detail) {
    public static InputError field(String field, String detail) {
        return new InputError(field, null, detail);
    }

    public static InputError line(long line, String detail) {
        return new InputError(null, line, detail);
    }
}
