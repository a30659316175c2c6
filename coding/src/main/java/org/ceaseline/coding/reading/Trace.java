package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.ceaseline.coding.pattern.Condition;
import org.ceaseline.coding.pattern.Pattern;

/** What happened to each match, for {@code --explain}. */
final class Trace {

    private final boolean on;
    private final List<String> lines = new ArrayList<>();

    private Trace(boolean on) {
        this.on = on;
    }

    static Trace kept() {
        return new Trace(true);
    }

    static Trace none() {
        return new Trace(false);
    }

    void lost(Match match, String why) {
        if (on) {
            lines.add("lost  " + match.pattern().id() + " at word " + (match.head() + 1) + ": " + why);
        }
    }

    void missed(Pattern pattern, int word, Condition condition) {
        if (on) {
            lines.add("missed " + pattern.id() + " at word " + (word + 1) + ": "
                    + (condition.forbidden() ? "forbids " : "asks for ") + String.join(" or ", condition.slots())
                    + " = "
                    + String.join(" or ", condition.words()));
        }
    }

    void doubted(Match match, double chance, Supplier<List<String>> objections) {
        if (on) {
            lost(
                    match,
                    String.format(
                            Locale.ROOT,
                            "labelled reports teach that it is seldom right here (%.2f), most against: %s",
                            chance,
                            String.join("; ", objections.get())));
        }
    }

    void near(Match match, double chance, Supplier<List<String>> reasons) {
        if (on) {
            lines.add(String.format(
                    Locale.ROOT,
                    "near  %s at word %d: %.2f by what was learnt, most for: %s",
                    match.pattern().id(),
                    match.head() + 1,
                    chance,
                    String.join("; ", reasons.get())));
        }
    }

    /** What labelled reports teach of who has which part, where the rules chose otherwise. */
    void recast(Match match, Casting.Chosen ruled, Casting.Chosen chosen) {
        if (on) {
            lines.add("parts " + match.pattern().id() + " at word " + (match.head() + 1) + ": by what was learnt "
                    + chosen + "; by the rules " + ruled);
        }
    }

    /** What labelled reports teach of how it is told, where the rules have it otherwise. */
    void retold(Match match, Tones.Told ruled, Toning.Tone tone) {
        if (on) {
            String said = tone.outlet() ? ", by the outlet itself" : "";
            lines.add("tone  " + match.pattern().id() + " at word " + (match.head() + 1) + ": by what was learnt "
                    + tone.modality() + said + "; by the rules " + ruled.modality());
        }
    }

    void kept(Match match, String how) {
        if (on) {
            lines.add("match " + match.pattern().id() + " at word " + (match.head() + 1) + ": " + how);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
