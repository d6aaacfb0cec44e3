package org.folkmoot.lottery.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Watches quotes pass: an odd number of them is the only trace of a quote that is never closed. */
final class QuoteCount extends FilterReader {
    private boolean odd;
    private char last;

    QuoteCount(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int place = offset; place < offset + read; place++) {
            odd ^= buffer[place] == '"';
            if (buffer[place] != '\n' && buffer[place] != '\r') {
                last = buffer[place];
            }
        }
        return read;
    }

    /** Of a file that was read to its end: whether its last cell, if it is quoted at all, is still open. */
    boolean open() {
        return odd && last != '"';
    }
}
