package org.ceaseline.fetch;

import java.time.Duration;
import java.util.List;

/**
 * What a run may do.
 *
 * @param contact address of the person who answers for the run, told to every server
 * @param mostBytes of one answer, packed or unpacked
 * @param longest time for one answer
 * @param mostRatio unpacked by packed bytes
 * @param mostRedirects followed for one address
 * @param between least time between two requests to one host
 * @param types openings of the content types that are taken
 * @param loopback true only in tests: this machine may be asked, on any port
 */
public record Rules(
        String contact,
        int mostBytes,
        Duration longest,
        int mostRatio,
        int mostRedirects,
        Duration between,
        List<String> types,
        boolean loopback) {

    private static final List<String> READABLE = List.of(
            "text/",
            "application/xhtml+xml",
            "application/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/pdf");

    public Rules {
        types = List.copyOf(types);
        if (contact.isBlank() || contact.chars().anyMatch(c -> c < ' ' || c > 126)) {
            throw new IllegalArgumentException(
                    "The contact \"" + contact + "\" is no address. Give one that a site's owner can write to.");
        }
    }

    /** 32 MB, one minute, a hundredfold unpacking, five redirects, five seconds between requests. */
    public static Rules of(String contact) {
        return new Rules(contact, 32 << 20, Duration.ofMinutes(1), 100, 5, Duration.ofSeconds(5), READABLE, false);
    }

    /** Tests ask a server on this machine; nothing else may. */
    Rules forTestsOnLoopback() {
        return new Rules(contact, mostBytes, longest, mostRatio, mostRedirects, between, types, true);
    }

    Rules within(int bytes, Duration time) {
        return new Rules(contact, bytes, time, mostRatio, mostRedirects, between, types, loopback);
    }

    String userAgent() {
        return "Ceaseline/0.1 (+" + contact + ")";
    }
}
