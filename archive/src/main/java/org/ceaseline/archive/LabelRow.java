package org.ceaseline.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim;

/** One claim and what people decided on it, as a line of a labelled corpus. */
final class LabelRow {

    private static final int QUOTED_WORDS = 8;
    private static final String NOBODY = "-";

    private final Claim claim;
    private final Map<String, String> decided;
    private final UnaryOperator<String> name;

    /**
     * @param decided the last word on each field, empty where it was taken back
     * @param name the casebook's name for an actor or place
     */
    LabelRow(Claim claim, Map<String, String> decided, UnaryOperator<String> name) {
        this.claim = claim;
        this.decided = decided;
        this.name = name;
    }

    private Optional<String> word(String field) {
        return Optional.ofNullable(decided.get(field)).filter(word -> !word.isEmpty());
    }

    /** True where nobody has accepted or rejected the claim. */
    boolean isOpen() {
        return !isAccepted() && !isRejected();
    }

    private boolean isAccepted() {
        return word("review").equals(Optional.of("accepted"));
    }

    private boolean isRejected() {
        return word("review").equals(Optional.of("rejected"));
    }

    /** The lines of a report: accepted claims, and a trap for each sentence of which all claims were rejected. */
    static List<String> lines(List<LabelRow> rows) {
        Map<Integer, List<LabelRow>> bySentence = new LinkedHashMap<>();
        rows.forEach(row -> bySentence
                .computeIfAbsent(row.claim.evidence().start(), start -> new ArrayList<>())
                .add(row));
        List<String> lines = new ArrayList<>();
        for (List<LabelRow> sentence : bySentence.values()) {
            if (sentence.stream().allMatch(LabelRow::isRejected)) {
                lines.add(sentence.get(0).trap());
            } else {
                sentence.stream()
                        .filter(LabelRow::isAccepted)
                        .map(LabelRow::line)
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private String quote() {
        return Arrays.stream(CorpusFolder.plain(claim.evidence().text()).split(" "))
                .limit(QUOTED_WORDS)
                .collect(Collectors.joining(" "));
    }

    private String trap() {
        return quote() + "\ttrap" + "\t".repeat(11);
    }

    private String line() {
        return String.join(
                "\t",
                quote(),
                word("type").orElse(claim.type().id()),
                mentions("actor", claim.actors()),
                mentions("target", claim.targets()),
                claim.speaker().map(LabelRow::cell).orElse(""),
                claim.via().map(LabelRow::cell).orElse(""),
                modality(),
                claim.negative() ? "negative" : "positive",
                date(),
                places(),
                "yes",
                "",
                figures());
    }

    private static String cell(String text) {
        return CorpusFolder.plain(text).replace(";", ",");
    }

    private String mentions(String field, List<Claim.ActorMention> coded) {
        return word(field)
                .map(value -> value.equals(NOBODY) ? "" : cell(name.apply(value)))
                .orElseGet(() -> coded.stream()
                        .map(Claim.ActorMention::surface)
                        .map(LabelRow::cell)
                        .collect(Collectors.joining(";")));
    }

    private String places() {
        return word("place")
                .map(value -> value.equals(NOBODY) ? "" : cell(name.apply(value)))
                .orElseGet(() -> claim.places().stream()
                        .map(Claim.PlaceMention::surface)
                        .map(LabelRow::cell)
                        .collect(Collectors.joining(";")));
    }

    private String modality() {
        String told = word("modality").orElse(claim.modality().name().toLowerCase(Locale.ROOT));
        return switch (told) {
            case "reported" -> claim.chain().size() > 1 ? "claimed" : "asserted";
            case "hypothetical" -> "conditional";
            case "predicted" -> "opinion";
            default -> told;
        };
    }

    private String date() {
        if (word("day").isPresent()) {
            return word("day").get();
        }
        Optional<LocalDate> first = claim.time().start();
        Optional<LocalDate> last = claim.time().end();
        if (first.isEmpty()) {
            return "";
        }
        return last.isEmpty() || last.equals(first) ? first.get().toString() : first.get() + "/" + last.get();
    }

    private String figures() {
        return claim.quantities().stream()
                .filter(quantity -> quantity.what().matches("[a-z]+"))
                .map(LabelRow::figure)
                .filter(figure -> !figure.isEmpty())
                .distinct()
                .collect(Collectors.joining(";"));
    }

    private static String figure(Claim.Quantity quantity) {
        Optional<Long> low = quantity.low().or(quantity::best);
        Optional<Long> high = quantity.high().or(quantity::best);
        if (low.isEmpty() && high.isEmpty()) {
            return "";
        }
        return quantity.what() + "=" + low.map(Object::toString).orElse("") + ".."
                + high.map(Object::toString).orElse("");
    }
}
