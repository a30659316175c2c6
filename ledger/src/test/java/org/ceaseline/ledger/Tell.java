package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.EventTime;

/** Writes claims by hand, in the order in which one would say them. */
final class Tell {

    private final EventType type;
    private String report = "r-1";
    private String sentence = "";
    private String section = "BODY";
    private List<Claim.Voice> chain = List.of(new Claim.Voice("", Optional.empty(), "outlet", "", ""));
    private Claim.Modality modality = Claim.Modality.ASSERTED;
    private boolean negative;
    private Optional<Claim.Condition> condition = Optional.empty();
    private final List<Claim.ActorMention> actors = new ArrayList<>();
    private final List<Claim.ActorMention> targets = new ArrayList<>();
    private final List<Claim.PlaceMention> places = new ArrayList<>();
    private final List<Claim.Quantity> quantities = new ArrayList<>();
    private final Map<String, String> attributes = new HashMap<>();
    private EventTime time = EventTime.unknown();

    private Tell(EventType type) {
        this.type = type;
    }

    static Tell of(EventType type) {
        return new Tell(type);
    }

    Tell in(String id, String text) {
        report = id;
        sentence = text;
        return this;
    }

    Tell headline() {
        section = "HEADLINE";
        return this;
    }

    Tell section(String kind) {
        section = kind;
        return this;
    }

    /** {@code outlet > committee:statement > russia}: ids, outermost first, each with its kind after a colon. */
    Tell by(String voices) {
        List<Claim.Voice> voiced = new ArrayList<>();
        for (String voice : voices.split(" > ")) {
            String[] parts = voice.split(":");
            String kind = parts.length > 1 ? parts[1] : voiced.isEmpty() ? "outlet" : "party";
            Optional<String> id =
                    kind.equals("anonymous") || parts[0].equals("?") ? Optional.empty() : Optional.of(parts[0]);
            voiced.add(new Claim.Voice(
                    parts[0].equals("?") ? "" : parts[0], id, kind, voiced.isEmpty() ? "" : "say", "neutral"));
        }
        chain = voiced;
        return this;
    }

    /** An outlet by its words alone, as the page calls itself. */
    Tell printedBy(String surface) {
        chain = List.of(new Claim.Voice(surface, Optional.empty(), "outlet", "", ""));
        return this;
    }

    Tell as(Claim.Modality told) {
        modality = told;
        return this;
    }

    Tell not() {
        negative = true;
        return this;
    }

    Tell onlyIf(String link, String text) {
        condition = Optional.of(new Claim.Condition(text, link));
        return this;
    }

    Tell actor(String... ids) {
        for (String id : ids) {
            actors.add(mention(id));
        }
        return this;
    }

    Tell target(String... ids) {
        for (String id : ids) {
            targets.add(mention(id));
        }
        return this;
    }

    /** A name in quotes is a label that resolves to nobody. */
    private static Claim.ActorMention mention(String id) {
        return id.startsWith("'")
                ? new Claim.ActorMention(
                        id.replace("'", ""), Optional.empty(), Claim.Resolution.LABEL_ONLY, List.of(), "")
                : new Claim.ActorMention(id, Optional.of(id), Claim.Resolution.RESOLVED, List.of(id), "");
    }

    Tell at(String... ids) {
        for (String id : ids) {
            places.add(
                    new Claim.PlaceMention(id, Optional.of(id), Claim.Resolution.RESOLVED, List.of(id), 1, "", "", ""));
        }
        return this;
    }

    Tell on(String day) {
        return on(day, day);
    }

    Tell on(String first, String last) {
        LocalDate from = LocalDate.parse(first);
        LocalDate until = LocalDate.parse(last);
        long days = until.toEpochDay() - from.toEpochDay();
        int precision = days == 0 ? 1 : days < 7 ? 2 : days < 31 ? 3 : 5;
        time = new EventTime(
                Optional.of(from),
                Optional.of(until),
                precision,
                "explicit",
                first,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
        return this;
    }

    Tell clock(String hourAndMinute) {
        time = new EventTime(
                time.start(),
                time.end(),
                time.precision(),
                time.basis(),
                time.raw(),
                Optional.of(hourAndMinute),
                time.zone(),
                time.state(),
                time.reasons());
        return this;
    }

    Tell state() {
        time = new EventTime(
                time.start(), time.end(), 4, time.basis(), time.raw(), time.clock(), time.zone(), true, time.reasons());
        return this;
    }

    Tell count(String what, long best, String unit) {
        quantities.add(new Claim.Quantity(
                what, Optional.of(best), Optional.of(best), Optional.of(best), unit, best + " " + unit));
        return this;
    }

    Tell manyTimes(String what) {
        quantities.add(new Claim.Quantity(what, Optional.of(2L), Optional.empty(), Optional.empty(), "", "numerous"));
        return this;
    }

    Tell with(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    /** The claim; its id comes from what it says, so the same telling gives the same id. */
    Claim claim() {
        String text = sentence.isEmpty() ? type.id() + " told in " + report : sentence;
        String key = report + type + chain + modality + negative + actors + targets + places + time + text + section;
        String id = "c-" + String.format(java.util.Locale.ROOT, "%016x", hash(key));
        return new Claim(
                id,
                report,
                type,
                chain,
                modality,
                Optional.empty(),
                negative,
                condition,
                actors,
                targets,
                places,
                time,
                quantities,
                attributes,
                List.of(),
                new Claim.Evidence(0, text.length(), text, 0, 1, section),
                List.of("told-by-hand"));
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
