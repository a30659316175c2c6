package org.ceaseline.fetch;

import java.net.URI;

/**
 * What came of one address.
 *
 * @param address as asked for
 * @param at where the answer came from, after redirects
 * @param outcome how it went
 * @param status of the last answer, 0 where there was none
 * @param type content type as the server gives it
 * @param body unpacked; empty where nothing new came
 * @param sha256 of the body, hex
 * @param etag for the next time, may be empty
 * @param lastModified for the next time, may be empty
 * @param why what was wrong and what to do; empty where all went well
 */
public record Fetched(
        URI address,
        URI at,
        Outcome outcome,
        int status,
        String type,
        byte[] body,
        String sha256,
        String etag,
        String lastModified,
        String why) {

    /** How a fetch ended. */
    public enum Outcome {
        FETCHED,
        /** The server says that nothing has changed. */
        UNCHANGED,
        /** The rules forbid it: the address, robots.txt, a limit. */
        REFUSED,
        /** The server or the way to it failed. */
        FAILED
    }

    /** What is remembered of an address from one run to the next; both may be empty. */
    public record Known(String etag, String lastModified) {
        public static final Known NOTHING = new Known("", "");
    }

    static Fetched not(URI address, URI at, Outcome outcome, int status, String why) {
        return new Fetched(address, at, outcome, status, "", new byte[0], "", "", "", why);
    }
}
