package org.ceaseline.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;

/**
 * One event as one sentence of one report tells it. Without evidence there is no claim.
 *
 * @param id {@code c-} and 16 hex digits, derived from report, span, type and roles: the same sentence gives the same id
 * @param report id of the report
 * @param type which of the 46
 * @param chain who says so, outermost (the outlet) first; the last link is the one who claims to know
 * @param modality how the event is told
 * @param innerModality second slot where one act of speech holds another ("claimed that X threatened Y")
 * @param negative true where the coded event is said not to have happened
 * @param condition what it depends on
 * @param actors who did it; empty where the text leaves it open
 * @param targets whom or what it was done to
 * @param places where
 * @param time when
 * @param quantities how many
 * @param attributes further values by name: outcome, mode, status, weapon, munition, agreement, content, victim, response_to ...
 * @param labels words that the outlet uses for a side (militants, regime), kept as surface only
 * @param evidence the sentence
 * @param rules ids of the rules that made it, in the order they fired
 */
public record Claim(
        String id,
        String report,
        EventType type,
        List<Voice> chain,
        Modality modality,
        Optional<Modality> innerModality,
        boolean negative,
        Optional<Condition> condition,
        List<ActorMention> actors,
        List<ActorMention> targets,
        List<PlaceMention> places,
        EventTime time,
        List<Quantity> quantities,
        Map<String, String> attributes,
        List<String> labels,
        Evidence evidence,
        List<String> rules) {

    public Claim {
        chain = List.copyOf(chain);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
        quantities = List.copyOf(quantities);
        attributes = Map.copyOf(attributes);
        labels = List.copyOf(labels);
        rules = List.copyOf(rules);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("Claim in report " + report + " has nobody who says so. The first link"
                    + " of the chain is the outlet, also where its name is unknown.");
        }
    }

    private static final Set<String> PASSES_ON = Set.of("outlet", "media", "agency", "news_agency");

    /** The one who claims to know; empty where it is the outlet itself. */
    public Optional<String> speaker() {
        return chain.size() < 2
                ? Optional.empty()
                : Optional.of(chain.get(chain.size() - 1).surface());
    }

    /** The outlet, agency or other link cited in between; the last link itself where it is an outlet. */
    public Optional<String> via() {
        List<Voice> cited = chain.subList(1, chain.size());
        if (cited.isEmpty()) {
            return Optional.empty();
        }
        Voice last = cited.get(cited.size() - 1);
        if (cited.size() == 1) {
            return PASSES_ON.contains(last.kind()) ? Optional.of(last.surface()) : Optional.empty();
        }
        return Optional.of(cited.get(cited.size() - 2).surface());
    }

    /** The modality in the words of the codebook, which knows fewer than the claim keeps. */
    public String modalityInCodebook() {
        return switch (modality) {
            case REPORTED -> chain.size() > 1 ? "claimed" : "asserted";
            case HYPOTHETICAL -> "conditional";
            case PREDICTED -> "opinion";
            default -> modality.name().toLowerCase(Locale.ROOT);
        };
    }

    /** How an event is told; the wording is that of the codebook. */
    public enum Modality {
        ASSERTED,
        REPORTED,
        CLAIMED,
        DENIED,
        THREATENED,
        PLANNED,
        DEMANDED,
        REQUESTED,
        CONDITIONAL,
        HYPOTHETICAL,
        OPINION,
        PREDICTED;

        /** True where the words tell of something that is said to have happened. */
        public boolean tellsOfAnAct() {
            return this == ASSERTED || this == REPORTED || this == CLAIMED;
        }
    }

    /** How well a surface form could be tied to an entry of the casebook. */
    public enum Resolution {
        RESOLVED,
        LABEL_ONLY,
        AMBIGUOUS,
        UNKNOWN
    }

    /**
     * One link of the chain of attribution.
     *
     * @param surface as the text names it; empty for an outlet whose name the page does not give
     * @param id casebook id of the actor or outlet, where resolved
     * @param kind outlet, agency, statement, official, party, monitor, witness, anonymous, social_post, document
     * @param verb lemma of the verb of saying; empty for the outlet
     * @param verbClass neutral, distancing, committing or stressing
     */
    public record Voice(String surface, Optional<String> id, String kind, String verb, String verbClass) {}

    /** What the event depends on: the words, and the link (if, unless, as long as, until). */
    public record Condition(String text, String link) {}

    /**
     * An actor as the text names it.
     *
     * @param candidates ids that the surface may stand for, best first
     * @param note why it was resolved so, for example by succession
     */
    public record ActorMention(
            String surface, Optional<String> id, Resolution resolution, List<String> candidates, String note) {
        public ActorMention {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A place as the text names it.
     *
     * @param precision 1 to 7 as in {@link org.ceaseline.casebook.Place}
     * @param relation words between place and event: in, near, east_of, between, countryside_of; empty where plain
     * @param adminInText administrative area that the text states for it
     * @param note for example that text and gazetteer disagree
     */
    public record PlaceMention(
            String surface,
            Optional<String> id,
            Resolution resolution,
            List<String> candidates,
            int precision,
            String relation,
            String adminInText,
            String note) {
        public PlaceMention {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A number that the text gives.
     *
     * @param what killed, wounded, detained, evacuated, rounds, violations, leaflets, days ...
     * @param low at least, empty where open
     * @param best the figure itself, empty where vague
     * @param high at most, empty where open
     * @param raw the words
     */
    public record Quantity(
            String what, Optional<Long> low, Optional<Long> best, Optional<Long> high, String unit, String raw) {}

    /**
     * The sentence that the claim rests on; offsets in UTF-16 units of the report's text.
     *
     * @param start first unit of the sentence
     * @param end unit after the last
     * @param text exactly {@code report.text().substring(start, end)}
     * @param triggerStart first unit of the word that names the event
     * @param triggerEnd unit after the last
     * @param section kind of the section, for example {@code BODY} or {@code HEADLINE}
     */
    public record Evidence(int start, int end, String text, int triggerStart, int triggerEnd, String section) {}
}
