package org.folkmoot.lottery.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the quotes that pass: an odd number is the only trace of a quote that is never closed. */
final class QuoteCount extends FilterReader {
    private boolean odd;

    QuoteCount(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int place = offset; place < offset + read; place++) {
            odd ^= buffer[place] == '"';
        }
        return read;
    }

    boolean odd() {
        return odd;
    }
}
