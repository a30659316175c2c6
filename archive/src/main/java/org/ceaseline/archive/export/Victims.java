package org.ceaseline.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;

/** Whom an incident was done to, as layouts ask that know sides and civilians. */
final class Victims {

    private static final Set<EventType> FIGHTS = EnumSet.of(EventType.ARMED_CLASH, EventType.GROUND_ASSAULT);
    private static final Set<String> FIGHTERS = words("fighters.txt");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}-]+");

    private Victims() {}

    /** True where the incident is harm to people, and nobody who is said to be harmed fights. */
    static boolean areCivilians(Event event) {
        return event.incident().type() == EventType.CIVILIAN_HARM
                && Stream.concat(
                                event.incident().targets().stream().map(Incident.Party::surface),
                                event.killed().map(Claim.Quantity::unit).stream())
                        .noneMatch(Victims::fight);
    }

    private static boolean fight(String words) {
        return NO_LETTER.splitAsStream(words.toLowerCase(Locale.ROOT)).anyMatch(FIGHTERS::contains);
    }

    /**
     * The name of the first party that it was done to. Places, things and people stand among the targets too, and are none; so the
     * words of a report do only where whoever it was done to fights, and where they name no place.
     */
    static String name(Event event) {
        boolean amongFighters = FIGHTS.contains(event.incident().type());
        Optional<Incident.Party> known = event.incident().targets().stream()
                .filter(party -> party.id().flatMap(event.casebook()::actor).isPresent())
                .findFirst();
        return known.or(() -> event.incident().targets().stream()
                        .filter(party -> amongFighters && !isPlace(party, event))
                        .findFirst())
                .map(party -> Event.name(party, event.casebook()))
                .orElse("");
    }

    private static boolean isPlace(Incident.Party party, Event event) {
        return event.incident().places().stream()
                .map(Incident.Place::surface)
                .anyMatch(place -> !place.isEmpty() && party.surface().contains(place));
    }

    private static Set<String> words(String file) {
        try (InputStream words = Objects.requireNonNull(Victims.class.getResourceAsStream(file), file)) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
