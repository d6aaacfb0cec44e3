package org.folkmoot.lottery.verify.reading;

/** A file that is not what it should be; the message goes behind the file's name. */
public final class MalformedException extends Exception {
    public MalformedException(String what) {
        super(what);
    }
}
