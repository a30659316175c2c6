package org.ceaseline.coding.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the frames need to know of a language's function words; read from its folder.
 *
 * @param agentPrepositions before the one who does it in a passive: by
 * @param relatives words that stand for the noun before a relative clause
 * @param objectControl verbs whose object does what the clause below says: force, urge, accuse
 * @param takesInfinitive verbs that an infinitive completes, also behind other phrases: agree, refuse, threaten
 * @param takesThat verbs whose object is told what a clause says: inform, notify
 * @param measures nouns of time and measure that are no object where no preposition stands
 * @param bareParticiples verbs that mean the passive where a headline drops the auxiliary: "three killed"
 * @param bodies nouns of those who act together: government, army, committee; two of them share a verb, a place does not
 * @param results adjectives that tell what becomes of an object: held responsible, left dead
 * @param bareVerbs participles that look like any other word: hit, cut, shot
 * @param charges verbs whose object is said to have done what "of" and a clause tell: accuse, suspect
 * @param irregular lemma of irregular forms
 * @param phrasals verbs with their particle, "call off"
 * @param supports verbs that carry a noun of action
 * @param known every lemma that some file names: mends lemmas that the model got wrong
 */
public record Grammar(
        Set<String> agentPrepositions,
        Set<String> relatives,
        Set<String> objectControl,
        Set<String> takesInfinitive,
        Set<String> takesThat,
        Set<String> measures,
        Set<String> bareParticiples,
        Set<String> bodies,
        Set<String> results,
        Set<String> bareVerbs,
        Set<String> charges,
        Map<String, String> irregular,
        Set<String> phrasals,
        List<Support> supports,
        Set<String> known) {

    public Grammar {
        agentPrepositions = Set.copyOf(agentPrepositions);
        relatives = Set.copyOf(relatives);
        objectControl = Set.copyOf(objectControl);
        takesInfinitive = Set.copyOf(takesInfinitive);
        takesThat = Set.copyOf(takesThat);
        measures = Set.copyOf(measures);
        bareParticiples = Set.copyOf(bareParticiples);
        bodies = Set.copyOf(bodies);
        results = Set.copyOf(results);
        bareVerbs = Set.copyOf(bareVerbs);
        charges = Set.copyOf(charges);
        irregular = Map.copyOf(irregular);
        phrasals = Set.copyOf(phrasals);
        supports = List.copyOf(supports);
        known = Set.copyOf(known);
    }

    /**
     * A verb that carries a noun of action.
     *
     * @param verb lemma, with its particle after a blank
     * @param noun how the noun stands to it: object, subject, or a preposition
     * @param subject what its subject is to the noun: agent, patient or -
     * @param object what its object is to the noun: agent, patient or -
     */
    public record Support(String verb, String noun, String subject, String object) {}

    /** The lemma of a verb in the past, "shot" read as "shot". */
    String pastLemma(String lemma, String form) {
        return lemma.equals(form) ? irregular.getOrDefault(form, lemma) : lemma;
    }

    /** The lemma, or the known word that the form is plainly an inflection of where the lemma is none. */
    public String lemma(String lemma, String form) {
        if (!known.contains(lemma) && irregular.containsKey(form)) {
            return irregular.get(form);
        }
        if (known.contains(lemma) || form.length() < 5) {
            return lemma;
        }
        for (String ending : List.of("ed", "d", "ing", "s", "es")) {
            if (form.endsWith(ending)) {
                String stem = form.substring(0, form.length() - ending.length());
                Optional<String> found = List.of(stem, stem + "e", undoubled(stem)).stream()
                        .filter(known::contains)
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return lemma;
    }

    /** True for a form that is plainly one of a known verb. */
    boolean isVerbForm(String form) {
        return irregular.containsKey(form) || form.endsWith("ed") && known.contains(lemma(form, form));
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }

    /** The support of this verb for a noun that stands so to it. */
    Optional<Support> support(String verb, String noun) {
        for (Support support : supports) {
            if (support.noun().equals(noun) && support.verb().equals(verb)) {
                return Optional.of(support);
            }
        }
        return Optional.empty();
    }
}
