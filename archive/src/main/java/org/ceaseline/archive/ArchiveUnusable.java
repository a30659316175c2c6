package org.ceaseline.archive;

/** The archive cannot be opened, read or written. The message says what is wrong, where, and what to do. */
public final class ArchiveUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Code {
        BAD_LOCATION,
        FOLDER_IS_A_FILE,
        NO_PERMISSION,
        LOCKED,
        NEWER_VERSION,
        NOT_AN_ARCHIVE,
        DAMAGED,
        DISK_FULL,
        NO_CONNECTION,
        BROKEN
    }

    private final Code code;

    ArchiveUnusable(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    ArchiveUnusable(Code code, String message) {
        super(message);
        this.code = code;
    }

    static ArchiveUnusable beingWeighed(String where) {
        return new ArchiveUnusable(
                Code.LOCKED,
                "Another process is weighing the archive in " + where + ". Run the command again when that is done.");
    }

    public Code code() {
        return code;
    }
}
