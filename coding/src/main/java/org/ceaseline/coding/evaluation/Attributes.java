package org.ceaseline.coding.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.LabelledReport.Days;
import org.ceaseline.coding.LabelledReport.Label;

/** Compares the attributes of a label and a claim, each from 0 to 1. */
final class Attributes {

    /** Types whose own actor speaks; blame and the act that it names change places with all others. */
    private static final Set<EventType> SAYING = Set.of(
            EventType.ACCUSATION,
            EventType.ASSESSMENT,
            EventType.ENDORSEMENT,
            EventType.DENIAL,
            EventType.DEMAND,
            EventType.APPEAL,
            EventType.TALKS_FAILED,
            EventType.REJECTION);

    private final SameName actors;
    private final SameName places;

    Attributes(Casebook casebook) {
        this.actors = SameName.ofActors(casebook);
        this.places = SameName.ofPlaces(casebook);
    }

    /** Each attribute that the label gives, with how well the claim meets it. */
    Map<String, Double> of(Label label, Claim claim) {
        Map<String, Double> values = new LinkedHashMap<>();
        boolean blames = claim.type() == EventType.ACCUSATION && !SAYING.contains(label.type());
        boolean blamed = label.type() == EventType.ACCUSATION && !SAYING.contains(claim.type());
        values.put(
                "actor",
                actors.overlap(
                        blames ? label.speakers() : label.actors(),
                        blamed ? claim.speaker().stream().toList() : actors(claim)));
        values.put(
                "target",
                actors.overlap(blames ? label.actors() : label.targets(), blamed ? actors(claim) : targets(claim)));
        values.put("speaker", share(speaker(label, claim)));
        if (!label.vias().isEmpty()) {
            values.put("via", share(actors.anyShared(label.vias(), vias(claim))));
        }
        values.put("modality", share(label.modality().equals(claim.modalityInCodebook())));
        values.put("polarity", share(label.negative() == claim.negative()));
        label.days().ifPresent(days -> values.put("date", share(within(claim, days))));
        if (!label.places().isEmpty()) {
            values.put("place", share(places.anyShared(label.places(), places(claim))));
        }
        return values;
    }

    /** What a label and a claim have in common beyond the type, below 1. */
    double likeness(Label label, Claim claim) {
        return 0.3 * actors.overlap(label.actors(), actors(claim))
                + 0.2 * share(places.anyShared(label.places(), places(claim)))
                + 0.2 * share(label.negative() == claim.negative())
                + 0.1 * actors.overlap(label.targets(), targets(claim));
    }

    /** The value of an attribute as the claim gives it. */
    static String got(String attribute, Claim claim) {
        return switch (attribute) {
            case "actor" -> String.join("; ", actors(claim));
            case "target" -> String.join("; ", targets(claim));
            case "speaker" -> claim.speaker().orElse("");
            case "via" -> claim.via().orElse("");
            case "modality" -> claim.modalityInCodebook();
            case "polarity" -> claim.negative() ? "negative" : "positive";
            case "date" -> claim.time().start().map(LocalDate::toString).orElse("") + "/"
                    + claim.time().end().map(LocalDate::toString).orElse("");
            default -> String.join("; ", places(claim));
        };
    }

    /** The value of an attribute as the label gives it. */
    static String expected(String attribute, Label label) {
        return switch (attribute) {
            case "actor" -> String.join("; ", label.actors());
            case "target" -> String.join("; ", label.targets());
            case "speaker" -> String.join("; ", label.speakers());
            case "via" -> String.join("; ", label.vias());
            case "modality" -> label.modality();
            case "polarity" -> label.negative() ? "negative" : "positive";
            case "date" -> label.days()
                    .map(days -> days.first() + "/" + days.last())
                    .orElse("");
            default -> String.join("; ", label.places());
        };
    }

    private boolean speaker(Label label, Claim claim) {
        if (label.speakers().isEmpty()) {
            return claim.speaker().isEmpty();
        }
        List<String> speakers = parts(claim.speaker().stream().toList());
        return speakers.isEmpty()
                ? actors.anyShared(label.speakers(), label.vias()) && actors.anyShared(label.vias(), vias(claim))
                : actors.anyShared(label.speakers(), speakers);
    }

    /** The claim's days lie within those of the label, a day to either side forgiven. */
    private static boolean within(Claim claim, Days days) {
        return claim.time().start().isPresent()
                && claim.time().end().isPresent()
                && !claim.time().start().get().isBefore(days.first().minusDays(1))
                && !claim.time().end().get().isAfter(days.last().plusDays(1));
    }

    private static double share(boolean holds) {
        return holds ? 1 : 0;
    }

    private static List<String> actors(Claim claim) {
        return parts(claim.actors().stream().map(ActorMention::surface).toList());
    }

    private static List<String> targets(Claim claim) {
        return parts(claim.targets().stream().map(ActorMention::surface).toList());
    }

    private static List<String> vias(Claim claim) {
        return parts(claim.via().stream().toList());
    }

    private static List<String> places(Claim claim) {
        return parts(claim.places().stream().map(PlaceMention::surface).toList());
    }

    private static List<String> parts(List<String> names) {
        return names.stream()
                .flatMap(name -> List.of(name.split(";")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
