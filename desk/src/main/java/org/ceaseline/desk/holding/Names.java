package org.ceaseline.desk.holding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;

/** The casebook's names for ids; the words of the text where the casebook has none. */
public final class Names {

    /** Words as ids are written; words of a sentence that are none stay as they are. */
    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\p{N}_])[a-z][a-z0-9_-]*(?![\\p{L}\\p{N}_])");

    private final Casebook casebook;
    private final Map<String, String> names = new HashMap<>();

    /** Those that a sentence of the ledger may speak of. */
    private final Map<String, String> spoken = new HashMap<>();

    public Names(Casebook casebook) {
        this.casebook = casebook;
        casebook.actors().forEach(actor -> names.putIfAbsent(actor.id(), actor.name()));
        casebook.outlets().forEach(outlet -> names.putIfAbsent(outlet.id(), outlet.name()));
        spoken.putAll(names);
        casebook.places().forEach(place -> names.putIfAbsent(place.id(), place.name()));
        casebook.agreements().forEach(agreement -> names.putIfAbsent(agreement.id(), agreement.title()));
    }

    /** The name of an actor, an outlet, a place or an agreement. */
    public String of(String key) {
        return names.getOrDefault(key, key);
    }

    public String all(List<String> keys) {
        return keys.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** Whom a clause binds: names, or the group as the casebook calls it. */
    public String addressees(List<String> keys) {
        return keys.stream()
                .map(key -> of(key).equals(key) ? key.replace('_', ' ') : of(key))
                .collect(Collectors.joining(", "));
    }

    /** An actor as the casebook names it, else its words in the text; empty where it has none. */
    public String party(Incident.Party party) {
        return party.id().map(this::of).orElse(party.surface());
    }

    public String parties(List<Incident.Party> parties) {
        return parties.stream()
                .map(this::party)
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public String place(Incident.Place place) {
        return place.id().map(this::of).orElse(place.surface());
    }

    public String places(List<Incident.Place> places) {
        return places.stream().map(this::place).distinct().collect(Collectors.joining(", "));
    }

    public String mention(Claim.ActorMention mention) {
        return mention.id().map(this::of).orElse(mention.surface());
    }

    public String mentions(List<Claim.ActorMention> mentions) {
        return mentions.stream()
                .map(this::mention)
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public String mentionedPlaces(List<Claim.PlaceMention> places) {
        return places.stream()
                .map(place -> place.id().map(this::of).orElse(place.surface()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A sentence of the ledger, with names in place of the ids of actors and outlets. */
    public String named(String sentence) {
        Matcher word = ID.matcher(sentence);
        StringBuilder named = new StringBuilder();
        int from = 0;
        while (word.find()) {
            boolean ofCasebook = sentence.startsWith("casebook ", Math.max(0, word.start() - 9));
            String name = ofCasebook ? casebook.title() : nameOf(word.group());
            named.append(sentence, from, word.start()).append(name);
            from = word.end();
        }
        return named.append(sentence.substring(from)).toString();
    }

    private String nameOf(String id) {
        String name = spoken.get(id);
        return name == null ? EventType.of(id).map(type -> id.replace('_', ' ')).orElse(id) : name;
    }

    /** The camp of an outlet: an actor of the casebook, or a word of it. */
    public String camp(String alignment) {
        return of(alignment).equals(alignment) ? plain(alignment) : of(alignment);
    }

    /** A link of the chain of attribution; empty where the page does not name it. */
    public String voice(Claim.Voice voice) {
        return voice.id().map(this::of).orElse(voice.surface());
    }

    /** A word of the files as people read it: {@code rebel_group} becomes {@code rebel group}. */
    public String plain(String word) {
        return word.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
