package org.folkmoot.lottery.verify;

/** A file that is not what it should be; the message goes behind the file's name. */
final class MalformedException extends Exception {
    MalformedException(String what) {
        super(what);
    }
}
