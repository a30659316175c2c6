package org.ceaseline.ledger.term;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.docket.Counted;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Said;
import org.ceaseline.ledger.docket.Voices;

/** Reads start and end of an agreement for each who states them: from the casebook, then from the claims. */
public final class Readings {

    private final Agreement agreement;
    private final UnaryOperator<String> name;
    private final ZoneId zone;
    private final Map<String, Stated> stated = new TreeMap<>();
    private final Map<Span, Duration> extensions = new LinkedHashMap<>();

    private Readings(Agreement agreement, UnaryOperator<String> name) {
        this.agreement = agreement;
        this.name = name;
        this.zone = zoneOf(agreement);
    }

    /** What one asserter states, while it is being collected. */
    private static final class Stated {
        private Optional<Span> start = Optional.empty();
        private Optional<Span> fallback = Optional.empty();
        private Optional<Span> end = Optional.empty();
        private Optional<Span> computed = Optional.empty();
        private String arithmetic = "";
        private Optional<LocalDate> held = Optional.empty();
        private final Map<String, Ground> grounds = new LinkedHashMap<>();

        void heldOn(LocalDate day) {
            held = held.filter(last -> last.isAfter(day)).or(() -> Optional.of(day));
        }
    }

    /** The zone of the agreement's clocks; UTC where no time has one. */
    static ZoneId zoneOf(Agreement agreement) {
        return agreement.times().stream()
                .flatMap(time -> time.zone().stream())
                .findFirst()
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    /**
     * The readings, in the order of asserters.
     *
     * @param said its times, as far as they are known
     * @param bearing claims that speak of this agreement
     * @param name the name to print for an asserter
     */
    public static List<Reading> of(
            Agreement agreement, List<Said> said, List<Claim> bearing, UnaryOperator<String> name) {
        Readings readings = new Readings(agreement, name);
        said.forEach(one -> readings.take(one.time(), one.ref()));
        bearing.stream().filter(Docket::isArticle).forEach(readings::take);
        return readings.finished();
    }

    private void take(Agreement.Time time, String ref) {
        Stated mine = stated.computeIfAbsent(time.asserter(), asserter -> new Stated());
        Span span = Span.stated(
                time.date(),
                time.clock().orElse(""),
                time.zone().map(ZoneId::of).orElse(zone),
                zone);
        switch (time.what()) {
            case "in_force" -> {
                mine.heldOn(time.date().last());
                start(mine, span, time.duration());
            }
            case "end" -> mine.end = Optional.of(mine.end.map(span::sharper).orElse(span));
            case "extended" -> {
                mine.heldOn(time.date().last());
                time.duration().ifPresent(length -> extensions.put(span, length));
            }
            case "negotiated", "suspended" -> {}
            default -> mine.fallback = Optional.of(mine.fallback.map(span::hull).orElse(span));
        }
        mine.grounds.put(ref, ground(new Said(ref, time), name));
    }

    /**
     * What a step rests on that is entered with the agreement.
     *
     * @param name the name to print for an asserter
     */
    public static Ground ground(Said said, UnaryOperator<String> name) {
        return new Ground(Ground.Kind.CASEBOOK, said.ref(), said.time().asserter(), words(said.time(), name));
    }

    private static String words(Agreement.Time time, UnaryOperator<String> name) {
        String when = time.date() + time.clock().map(" "::concat).orElse("");
        String length =
                time.duration().map(duration -> " for " + lengthWords(duration)).orElse("");
        String sources = time.source().isEmpty() ? "" : " (" + String.join(", ", time.source()) + ")";
        String how = time.how().map(word -> " (" + word + ")").orElse("");
        String told = time.toldBy()
                .map(teller -> ", as told by " + name.apply(teller))
                .orElse("");
        return time.what().replace('_', ' ') + how + " " + when + length + told + sources
                + (time.note().isBlank() ? "" : "; " + time.note());
    }

    static String lengthWords(Duration duration) {
        return duration.toHours() % 24 == 0
                ? Counted.of(duration.toDays(), "day")
                : Counted.of(duration.toHours(), "hour");
    }

    private void start(Stated mine, Span span, Optional<Duration> length) {
        mine.start = Optional.of(mine.start.map(span::hull).orElse(span));
        length.ifPresent(duration -> {
            Span computed = mine.start.orElse(span).plus(duration);
            mine.computed = Optional.of(computed);
            boolean clock = span.earliest().equals(span.latest());
            mine.arithmetic = lengthWords(duration) + " from " + span.words()
                    + (clock ? ": lapses on " : ", no hour given: lapses at some hour of ") + computed.words();
        });
    }

    /** A claim adds a reading where the casebook has none by the same asserter. */
    private void take(Claim claim) {
        if (!claim.modality().tellsOfAnAct()
                || claim.negative()
                || claim.time().start().isEmpty()) {
            return;
        }
        boolean begins = claim.type() == EventType.CEASEFIRE_IN_FORCE;
        boolean ends = claim.type() == EventType.AGREEMENT_ENDED;
        boolean prolongs = claim.type() == EventType.AGREEMENT_EXTENDED;
        if ((!begins && !ends && !prolongs) || claim.time().precision() > 2) {
            return;
        }
        Stated mine = stated.computeIfAbsent(Voices.label(Voices.knower(claim)), asserter -> new Stated());
        LocalDate first = claim.time().start().orElseThrow();
        Span span = Span.days(first, claim.time().end().orElse(first));
        if (begins || prolongs) {
            mine.heldOn(span.lastDay());
        }
        if (begins && mine.start.isEmpty()) {
            start(mine, span, duration(claim));
            ground(mine, claim);
        }
        if (ends && mine.end.isEmpty()) {
            mine.end = Optional.of(span);
            ground(mine, claim);
        }
    }

    private static void ground(Stated mine, Claim claim) {
        mine.grounds.put(
                claim.id(),
                new Ground(Ground.Kind.CLAIM, claim.id(), Voices.label(Voices.knower(claim)), Voices.inWords(claim)));
    }

    /** The length that a claim gives in days or hours. */
    static Optional<Duration> duration(Claim claim) {
        for (Claim.Quantity quantity : claim.quantities()) {
            String unit = quantity.unit().isBlank() ? quantity.what() : quantity.unit();
            if (quantity.best().isPresent() && unit.matches("days?|hours?|weeks?")) {
                long many = quantity.best().get();
                return Optional.of(
                        unit.startsWith("hour")
                                ? Duration.ofHours(many)
                                : Duration.ofDays(unit.startsWith("week") ? 7 * many : many));
            }
        }
        return written(claim.attributes().getOrDefault("duration", ""));
    }

    private static Optional<Duration> written(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Duration.parse(text));
        } catch (java.time.format.DateTimeParseException notWritten) {
            return Optional.empty();
        }
    }

    private List<Reading> finished() {
        boolean anyStart = stated.values().stream().anyMatch(mine -> mine.start.isPresent());
        Optional<Span> starts = hull(stated.values().stream()
                .flatMap(mine -> (anyStart ? mine.start : mine.fallback).stream())
                .toList());
        Optional<Span> ends = hull(
                stated.values().stream().flatMap(mine -> end(mine).stream()).toList());
        List<Reading> readings = new ArrayList<>();
        stated.forEach((asserter, mine) -> {
            Optional<Span> start = anyStart ? mine.start : mine.fallback;
            Optional<Span> end = end(mine);
            if (start.isPresent() || end.isPresent()) {
                readings.add(new Reading(
                        asserter,
                        start.or(() -> starts),
                        start.isPresent(),
                        end.or(() -> ends),
                        end.isPresent(),
                        arithmetic(mine),
                        mine.held,
                        List.copyOf(mine.grounds.values())));
            }
        });
        return readings;
    }

    private String arithmetic(Stated mine) {
        if (mine.end.isPresent() || mine.computed.isEmpty() || extensions.isEmpty()) {
            return mine.arithmetic;
        }
        String lengths = extensions.values().stream().map(Readings::lengthWords).collect(Collectors.joining(" and "));
        return mine.arithmetic + "; prolonged by " + lengths + ": to "
                + extended(mine.computed.get()).words();
    }

    /** An end in words goes before a length that was counted from the start; extensions lengthen what was counted. */
    private Optional<Span> end(Stated mine) {
        return mine.end.or(() -> mine.computed.map(this::extended));
    }

    /** An extension agreed before the end adds to it; one agreed later counts from its own day. */
    private Span extended(Span counted) {
        Span end = counted;
        for (Map.Entry<Span, Duration> extension : extensions.entrySet()) {
            boolean inTime = !extension.getKey().earliest().isAfter(end.latest());
            end = (inTime ? end : extension.getKey()).plus(extension.getValue());
        }
        return end;
    }

    private static Optional<Span> hull(List<Span> spans) {
        return spans.stream().reduce(Span::hull);
    }
}
