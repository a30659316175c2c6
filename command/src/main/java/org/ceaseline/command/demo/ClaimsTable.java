package org.ceaseline.command.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.EventTime;

/**
 * Claims as a table of a terminal's width: when, what, who to whom, where, who says so, how, and in which report.
 *
 * @param reportNames name to print for each report id
 */
record ClaimsTable(Map<String, String> reportNames) {

    private static final String ROW = "%-11s %-19s %-34s %-14s %-24s %-11s %s";
    private static final Comparator<Claim> BY_TIME = Comparator.comparing(
                    (Claim claim) -> claim.time().start().orElse(LocalDate.MAX))
            .thenComparing(Claim::report)
            .thenComparing(claim -> claim.evidence().start());

    void print(List<Claim> claims, PrintWriter out) {
        out.println(row("when", "what", "who > whom", "where", "says who", "how", "report"));
        out.println("-".repeat(132));
        claims.stream().sorted(BY_TIME).map(this::row).forEach(out::println);
    }

    private String row(Claim claim) {
        return row(
                when(claim.time()),
                claim.type().id() + (claim.negative() ? " (no)" : ""),
                whom(claim),
                places(claim),
                voices(claim),
                claim.modality().name().toLowerCase(Locale.ROOT),
                reportNames.getOrDefault(claim.report(), claim.report()));
    }

    private static String row(String when, String what, String who, String where, String says, String how, String in) {
        return String.format(
                        Locale.ROOT, ROW, when, cut(what, 19), cut(who, 34), cut(where, 14), cut(says, 24), how, in)
                .stripTrailing();
    }

    private static String when(EventTime time) {
        if (time.start().isEmpty() && time.end().isEmpty()) {
            return "-";
        }
        if (isOpenYear(time)) {
            return time.start().orElseThrow().getYear() + ".."
                    + time.end().orElseThrow().getYear();
        }
        String start = time.start().map(LocalDate::toString).orElse("..");
        String end = time.end().map(LocalDate::toString).orElse("..");
        return start.equals(end) ? start : start.substring(Math.min(5, start.length())) + "/" + tail(end);
    }

    /** The report leaves more than one year open: days without it would mislead. */
    private static boolean isOpenYear(EventTime time) {
        return time.start().isPresent()
                && time.end().isPresent()
                && time.end().get().getYear() > time.start().get().getYear();
    }

    private static String tail(String date) {
        return date.length() == 10 ? date.substring(5) : date;
    }

    private static String whom(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.actors().isEmpty() ? "(not said)" : surfaces(claim.actors()));
        if (!claim.targets().isEmpty()) {
            parts.add(surfaces(claim.targets()));
        }
        return String.join(" > ", parts);
    }

    private static String surfaces(List<ActorMention> mentions) {
        return mentions.stream().map(ActorMention::surface).collect(Collectors.joining(", "));
    }

    private static String places(Claim claim) {
        return claim.places().isEmpty()
                ? "-"
                : claim.places().stream().map(PlaceMention::surface).collect(Collectors.joining(", "));
    }

    private static String voices(Claim claim) {
        List<Voice> after = claim.chain().subList(1, claim.chain().size());
        return after.isEmpty()
                ? "the outlet"
                : after.stream().map(Voice::surface).collect(Collectors.joining(" < "));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
