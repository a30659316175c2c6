package org.ceaseline.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;
import org.jspecify.annotations.Nullable;

/** A claim with the values that people have put in place of the coder's. The kept claim never changes. */
public final class Corrected {

    /** The fields that can be corrected, in the order of the form. */
    public static final List<String> FIELDS = List.of("type", "day", "actor", "target", "place", "modality");

    /** A value that says that nobody, or no place, is named. */
    public static final String NOBODY = "-";

    private Corrected() {}

    /** What a field of a claim holds, as a decision writes it down. */
    public static String value(Claim claim, String field) {
        return switch (field) {
            case "type" -> claim.type().id();
            case "day" -> claim.time().start().map(LocalDate::toString).orElse("");
            case "actor" -> first(claim.actors());
            case "target" -> first(claim.targets());
            case "place" -> claim.places().stream()
                    .findFirst()
                    .flatMap(Claim.PlaceMention::id)
                    .orElse("");
            case "modality" -> claim.modality().name().toLowerCase(Locale.ROOT);
            default -> throw new IllegalArgumentException("A claim has no field " + field + ".");
        };
    }

    private static String first(List<Claim.ActorMention> mentions) {
        return mentions.stream().findFirst().flatMap(Claim.ActorMention::id).orElse("");
    }

    /**
     * Checks a value before it is written down.
     *
     * @throws IllegalArgumentException if it will not do; the message says why
     */
    public static void check(Casebook casebook, String field, String value) {
        boolean fits =
                switch (field) {
                    case "type" -> EventType.of(value).isPresent();
                    case "day" -> isDay(value);
                    case "actor", "target" -> value.equals(NOBODY)
                            || casebook.actor(value).isPresent();
                    case "place" -> value.equals(NOBODY)
                            || casebook.place(value).isPresent();
                    case "modality" -> modality(value).isPresent();
                    default -> false;
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no " + field + " that the casebook knows. Choose one from the list.");
        }
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<Claim.Modality> modality(String value) {
        for (Claim.Modality modality : Claim.Modality.values()) {
            if (modality.name().toLowerCase(Locale.ROOT).equals(value)) {
                return Optional.of(modality);
            }
        }
        return Optional.empty();
    }

    /** The claim with these values in place of the coder's; values that say nothing new are left out by who asks. */
    public static Claim with(Claim claim, Map<String, String> corrections) {
        if (corrections.isEmpty()) {
            return claim;
        }
        List<String> rules = new ArrayList<>(claim.rules());
        corrections.keySet().forEach(field -> rules.add("desk:" + field));
        return new Claim(
                claim.id(),
                claim.report(),
                Optional.ofNullable(corrections.get("type"))
                        .flatMap(EventType::of)
                        .orElse(claim.type()),
                claim.chain(),
                Optional.ofNullable(corrections.get("modality"))
                        .flatMap(Corrected::modality)
                        .orElse(claim.modality()),
                claim.innerModality(),
                claim.negative(),
                claim.condition(),
                actors(claim.actors(), corrections.get("actor")),
                actors(claim.targets(), corrections.get("target")),
                places(claim.places(), corrections.get("place")),
                time(claim.time(), corrections.get("day")),
                claim.quantities(),
                claim.attributes(),
                claim.labels(),
                claim.evidence(),
                rules);
    }

    private static List<Claim.ActorMention> actors(List<Claim.ActorMention> coded, @Nullable String value) {
        if (value == null) {
            return coded;
        }
        if (value.equals(NOBODY)) {
            return List.of();
        }
        String surface =
                coded.stream().findFirst().map(Claim.ActorMention::surface).orElse("");
        return List.of(new Claim.ActorMention(
                surface, Optional.of(value), Claim.Resolution.RESOLVED, List.of(value), "put in by a person"));
    }

    private static List<Claim.PlaceMention> places(List<Claim.PlaceMention> coded, @Nullable String value) {
        if (value == null) {
            return coded;
        }
        if (value.equals(NOBODY)) {
            return List.of();
        }
        Optional<Claim.PlaceMention> first = coded.stream().findFirst();
        return List.of(new Claim.PlaceMention(
                first.map(Claim.PlaceMention::surface).orElse(""),
                Optional.of(value),
                Claim.Resolution.RESOLVED,
                List.of(value),
                first.map(Claim.PlaceMention::precision).orElse(2),
                "",
                "",
                "put in by a person"));
    }

    private static EventTime time(EventTime coded, @Nullable String value) {
        if (value == null || !isDay(value)) {
            return coded;
        }
        Optional<LocalDate> day = Optional.of(LocalDate.parse(value));
        List<String> reasons = new ArrayList<>(coded.reasons());
        reasons.add("A person has set the day " + value + ".");
        return new EventTime(day, day, 1, "explicit", coded.raw(), coded.clock(), coded.zone(), coded.state(), reasons);
    }
}
