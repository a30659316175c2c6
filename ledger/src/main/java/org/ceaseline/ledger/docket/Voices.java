package org.ceaseline.ledger.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Voice;

/** Reads the chain of those who say so. */
public final class Voices {

    private Voices() {}

    /** The one who claims to know: the last link, or the last named one where the end is anonymous. */
    public static Voice knower(Claim claim) {
        List<Voice> chain = claim.chain();
        for (int i = chain.size() - 1; i > 0; i--) {
            if (!chain.get(i).kind().equals("anonymous")) {
                return chain.get(i);
            }
        }
        return chain.get(0);
    }

    /** The key of a voice: its id, or its words in lower case; empty where nobody is named. */
    public static String key(Voice voice) {
        return voice.id().orElse(voice.surface().strip().toLowerCase(Locale.ROOT));
    }

    /** The words to print for a voice. */
    public static String label(Voice voice) {
        String named = voice.id().orElse(voice.surface().strip());
        return named.isEmpty() ? "outlet not named" : named;
    }

    /** Those between outlet and knower, nearest to the knower first. */
    public static List<String> through(Claim claim) {
        List<Voice> chain = claim.chain();
        int last = chain.indexOf(knower(claim));
        List<String> between = new ArrayList<>();
        for (int i = last - 1; i > 0; i--) {
            between.add(label(chain.get(i)));
        }
        return between;
    }

    /** True where the outlet itself quotes the knower, with nobody between. */
    public static boolean isFirstHand(Claim claim) {
        return claim.chain().size() > 1 && through(claim).isEmpty();
    }

    /** The chain in words: {@code outlet > statement of X > Y}. */
    public static String inWords(Claim claim) {
        return String.join(" > ", claim.chain().stream().map(Voices::label).toList());
    }

    /** The knower's id, where the casebook knows it. */
    public static Optional<String> knowerId(Claim claim) {
        return knower(claim).id();
    }
}
