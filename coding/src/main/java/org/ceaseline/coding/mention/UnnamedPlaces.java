package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.syntax.Token;

/** Places without a name: "the town" points back to one that was named, "the coastal road" stays as it is. */
final class UnnamedPlaces {

    private static final int SETTLEMENT = 2;
    private static final int AREA = 5;

    private final Atoms atoms;
    private final List<PlaceSpan> named;
    private final List<PlaceSpan> before;
    private final PlaceWords words = PlaceWords.english();

    private UnnamedPlaces(Atoms atoms, List<PlaceSpan> named, List<PlaceSpan> before) {
        this.atoms = atoms;
        this.named = named;
        this.before = before;
    }

    static List<PlaceSpan> in(Atoms atoms, List<PlaceSpan> named, List<PlaceSpan> before) {
        UnnamedPlaces places = new UnnamedPlaces(atoms, named, before);
        List<PlaceSpan> found = new ArrayList<>();
        int at = 0;
        while (at < atoms.size()) {
            Optional<Trie.Hit<PlaceWords.Noun>> noun = places.words.noun(atoms, at);
            if (noun.isPresent() && places.isFree(at, noun.get().next() - 1)) {
                found.add(places.place(at, noun.get()));
            }
            at = noun.map(Trie.Hit::next).orElse(at + 1);
        }
        return found;
    }

    /** Not part of a named place, not a word inside another name or compound. */
    private boolean isFree(int first, int last) {
        boolean part = named.stream()
                .anyMatch(it -> it.span().start() < atoms.end(last)
                        && atoms.start(first) < it.span().end());
        boolean introduces = atoms.is(last + 1, "of") && nameAfter(last + 2);
        boolean compound = atoms.is(last + 1, "-") && atoms.isGlued(last + 1)
                || atoms.isCapitalised(first) && first > 0
                || ActorWords.english().noun(atoms, last + 1).isPresent();
        return !part && !introduces && !compound && isNoun(last) && isPlaced(first);
    }

    private boolean nameAfter(int at) {
        int name = atoms.is(at, "the") ? at + 1 : at;
        return named.stream()
                .anyMatch(it -> it.span().start() >= atoms.start(Math.min(at, atoms.size() - 1))
                        && it.span().start() <= atoms.start(Math.min(name + 1, atoms.size() - 1)));
    }

    private boolean isNoun(int at) {
        if (!atoms.sentence().parsed() || atoms.isNumber(at + 1)) {
            return true;
        }
        String tag = token(at).upos();
        return tag.equals("NOUN") || tag.equals("PROPN");
    }

    /** After an article or preposition; "the state", "in front of" and the like tell of no place. */
    private boolean isPlaced(int first) {
        String noun = atoms.key(first);
        boolean counted = atoms.is(first - 1, "each") || atoms.is(first - 1, "both") || atoms.is(first - 1, "rival");
        boolean doubtful = !atoms.isNumber(first + 1) && words.isDoubtful(noun) && !isInside(first, noun);
        return !counted && !doubtful;
    }

    /** "in the zone", "at the Guard's headquarters": a doubtful noun that stands where a place stands. */
    private boolean isInside(int first, String noun) {
        boolean owned = atoms.isGenitive(first - 1);
        int before = owned ? first - 3 : first - 2;
        boolean article = owned || atoms.is(first - 1, "the");
        int at = owned && atoms.is(before, "the") ? before - 1 : before;
        boolean inside =
                switch (atoms.key(at)) {
                    case "in", "at", "inside", "within", "into" -> words.isOpen(noun);
                    case "along", "across", "behind", "beyond", "under" -> true;
                    default -> false;
                };
        return article && inside;
    }

    private PlaceSpan place(int first, Trie.Hit<PlaceWords.Noun> hit) {
        int last = atoms.isNumber(hit.next()) ? hit.next() : hit.next() - 1;
        int start = start(first);
        PlaceWords.Noun noun = hit.value();
        boolean definite = start == first
                && (atoms.is(first - 1, "the") || atoms.is(first - 1, "this") || atoms.is(first - 1, "that"));
        boolean several = atoms.key(last).endsWith("s") && !noun.word().endsWith("s");
        Optional<PlaceSpan> meant = definite && !several ? antecedent(noun, atoms.start(first)) : Optional.empty();
        String surface = atoms.raw(start, last);
        PlaceMention mention = new PlaceMention(
                surface,
                meant.flatMap(it -> it.mention().id()),
                meant.map(it -> it.mention().resolution()).orElse(Resolution.UNKNOWN),
                meant.map(it -> it.mention().candidates()).orElse(List.of()),
                meant.map(it -> it.mention().precision()).orElse(noun.precision()),
                words.relationBefore(atoms, start).orElse(""),
                "",
                meant.map(it -> "\"the " + surface.toLowerCase(Locale.ROOT) + "\" is " + it.name() + ", named before.")
                        .orElse(""));
        return new PlaceSpan(
                SpanHead.of(atoms, start, last, last),
                meant.map(PlaceSpan::name).orElse(surface),
                mention,
                noun.word(),
                false,
                false);
    }

    /** Adjectives and nouns before the noun: "the western hills", "a government-held village". */
    private int start(int first) {
        int at = first;
        while (at > 0 && isModifier(at - 1, first)) {
            at = atoms.is(at - 1, "-") ? at - 2 : at - 1;
        }
        return at;
    }

    private boolean isModifier(int at, int noun) {
        if (atoms.is(at, "-") && atoms.isGlued(at) && at > 0) {
            return true;
        }
        if (!atoms.isWord(at) || atoms.isCapitalised(at) && at > 0) {
            return false;
        }
        if (!atoms.sentence().parsed()) {
            return words.isDirection(atoms.key(at)) || words.describes(atoms.key(at));
        }
        Token token = token(at);
        boolean kind = token.relation().equals("amod") || token.relation().equals("compound");
        return kind && token.head() <= atoms.tokenAt(atoms.start(noun)) && token.head() > token.index();
    }

    private Token token(int at) {
        return atoms.sentence().tokens().get(atoms.tokenAt(atoms.start(at)));
    }

    /** The place named last that this noun may mean: of the same noun, else a settlement for a settlement, an area for an area. */
    private Optional<PlaceSpan> antecedent(PlaceWords.Noun noun, int offset) {
        List<PlaceSpan> all = new ArrayList<>();
        for (int i = named.size() - 1; i >= 0; i--) {
            if (named.get(i).span().start() < offset) {
                all.add(named.get(i));
            }
        }
        all.addAll(before);
        Optional<PlaceSpan> same = all.stream()
                .filter(it -> it.named() && words.isSame(it.noun(), noun.word()))
                .findFirst();
        return same.or(
                () -> all.stream().filter(it -> it.named() && isAlike(it, noun)).findFirst());
    }

    private static boolean isAlike(PlaceSpan place, PlaceWords.Noun noun) {
        boolean settlement = noun.precision() == 1
                && !noun.word().equals("capital")
                && place.noun().isEmpty()
                && place.mention().precision() <= SETTLEMENT;
        boolean area = noun.precision() == AREA
                && Set.of("pocket", "enclave", "zone", "area").contains(noun.word())
                && Set.of("pocket", "enclave", "zone").contains(place.noun());
        return settlement || area;
    }
}
