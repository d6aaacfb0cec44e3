package org.folkmoot.defaults.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value that can be read and is not taken; its message says what is needed, and never repeats the value. */
public final class UnsuitableValueException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    UnsuitableValueException(JsonParser json, Class<?> target, String needed) {
        super(json, needed, target);
    }
}
