package org.folkmoot.lottery.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What an organiser can do about a file that cannot be read or written. */
final class FileFailure {
    private FileFailure() {}

    /** @param place what the command was working on */
    static String text(Path place, Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
        String why = switch (cause) {
            case NoSuchFileException missing -> missing.getFile() + " is not there and cannot be made";
            case AccessDeniedException denied -> denied.getFile() + ": access denied";
            case FileAlreadyExistsException there -> there.getFile() + " is in the way";
            case FileSystemException other when other.getReason() == null -> other.getFile() + " cannot be used";
            default -> cause.getMessage();
        };
        return "%s cannot be read or written (%s); mend that, or name another place, and run the same again"
                .formatted(place, why);
    }
}
