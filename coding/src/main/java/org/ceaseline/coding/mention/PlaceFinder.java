package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Place;

/** Finds the places that a sentence names: entries of the casebook, countries, and names that stand where places stand. */
final class PlaceFinder {

    private final Atoms atoms;
    private final Learned learned;
    private final CasebookIndex index;
    private final boolean inContext;
    private final List<NameChunks.Chunk> chunks;
    private final PlaceWords words = PlaceWords.english();
    private final PlaceNote notes;
    private final List<PlaceSpan> found = new ArrayList<>();

    private PlaceFinder(Atoms atoms, Learned learned, CasebookIndex index, boolean inContext) {
        this.atoms = atoms;
        this.learned = learned;
        this.index = index;
        this.inContext = inContext;
        this.chunks = learned.chunks(atoms);
        this.notes = new PlaceNote(atoms, index);
    }

    /** @param before places named before this sentence, the nearest first */
    static List<PlaceSpan> in(
            Atoms atoms, Learned learned, CasebookIndex index, boolean inContext, List<PlaceSpan> before) {
        PlaceFinder finder = new PlaceFinder(atoms, learned, index, inContext);
        finder.fromCasebook();
        finder.chunks.forEach(finder::fromName);
        finder.fromNumberedNames();
        finder.sort();
        finder.shareAdmin();
        finder.found.addAll(UnnamedPlaces.in(atoms, finder.found, before));
        finder.sort();
        return List.copyOf(finder.found);
    }

    private void sort() {
        found.sort(Comparator.comparingInt(it -> it.span().start()));
    }

    private void fromCasebook() {
        int at = 0;
        while (at < atoms.size()) {
            Optional<Trie.Hit<CasebookIndex.Alias<Place>>> hit =
                    index.place(atoms, at).filter(it -> inContext || !it.value().needsContext());
            if (hit.isPresent()) {
                add(at, hit.get().next() - 1, hit.get().value().entries(), "");
                at = hit.get().next();
            } else {
                at++;
            }
        }
    }

    private void fromName(NameChunks.Chunk chunk) {
        if (overlapsFound(chunk.first(), chunk.last()) || isPerson(chunk)) {
            return;
        }
        List<Place> like = chunk.isBody() ? List.of() : index.placesLike(atoms.raw(chunk.first(), chunk.last()));
        Optional<Countries.By> country = country(chunk);
        if (!like.isEmpty()) {
            add(chunk.first(), chunk.last(), like, "Read as another spelling. ");
        } else if (country.isPresent() && country.get() != Countries.By.DEMONYM) {
            add(chunk.first(), chunk.last(), List.of(), "");
        } else if (!chunk.isBody() && country.isEmpty() && isPlace(chunk)) {
            add(chunk.first(), chunk.last(), List.of(), "");
        }
    }

    private boolean isPerson(NameChunks.Chunk chunk) {
        boolean surname = chunk.first() == chunk.last()
                && learned.person(atoms.key(chunk.last())).isPresent()
                && Countries.all().at(atoms, chunk.first()).isEmpty();
        return chunk.kind().equals("person") || surname;
    }

    private Optional<Countries.By> country(NameChunks.Chunk chunk) {
        return Countries.all()
                .at(atoms, chunk.first())
                .filter(hit -> hit.next() == chunk.last() + 1)
                .map(hit -> hit.value().by());
    }

    private boolean isPlace(NameChunks.Chunk chunk) {
        if (isBodyOrAgreement(chunk)) {
            return false;
        }
        boolean acronym = chunk.first() == chunk.last() && atoms.isAllCapitals(chunk.first());
        boolean actorNoun = ActorWords.english().noun(atoms, chunk.last() + 1).isPresent()
                && !Places.isFollowedByPlaceNoun(atoms, chunk.last());
        boolean other = Places.isArticled(atoms, chunk.first(), chunk.last()) || Places.isHearer(atoms, chunk.first());
        return Places.isTownOfBody(atoms, chunk.last())
                || !other
                        && !acronym
                        && !actorNoun
                        && !Places.isDateline(atoms, chunk.first(), chunk.last())
                        && (learned.isPlace(atoms.raw(chunk.first(), chunk.last()))
                                || Places.isPlaceLike(atoms, chunk.first(), chunk.last())
                                || Places.isBetween(atoms, chunk.first()));
    }

    /** "within the Front", "the Agreement on Cessation of Hostilities". */
    private boolean isBodyOrAgreement(NameChunks.Chunk chunk) {
        String word = atoms.key(chunk.first());
        boolean body = !ActorWords.english().kindOfBody(word).isEmpty() && atoms.is(chunk.first() - 1, "the");
        boolean single = chunk.first() == chunk.last();
        return single ? body || TimeWords.english().isAgreement(word) : isOccasion(atoms.key(chunk.last()));
    }

    /** "the Lake Talks", "the Maraki Declaration". */
    private static boolean isOccasion(String word) {
        return TimeWords.english().isAgreement(word) || PlaceWords.english().isOccasion(word);
    }

    /** "the July 7 district", "the M4 highway". */
    private void fromNumberedNames() {
        for (int at = 1; at + 2 < atoms.size(); at++) {
            boolean month = TimeWords.english().month(atoms.key(at)) > 0 && atoms.isCapitalised(at);
            boolean letter = atoms.isCapitalised(at) && atoms.key(at).length() <= 2 && atoms.isGlued(at + 1);
            int number = letter && atoms.is(at + 1, "-") ? at + 2 : at + 1;
            boolean free = (month || letter) && atoms.isNumber(number) && !overlapsFound(at, number);
            if (free && words.noun(atoms, number + 1).isPresent()) {
                add(at, number, List.of(), "");
            }
        }
    }

    private boolean overlapsFound(int first, int last) {
        return found.stream()
                .anyMatch(it -> it.span().start() < atoms.end(last)
                        && atoms.start(first) < it.span().end());
    }

    private void add(int first, int last, List<Place> entries, String how) {
        Optional<PlaceWords.Noun> before = Places.nounBefore(atoms, first);
        Optional<Trie.Hit<PlaceWords.Noun>> after =
                words.noun(atoms, last + 1).filter(hit -> hit.value().after());
        boolean numbered = after.isEmpty()
                && atoms.isNumber(last + 1)
                && words.noun(atoms, last).isPresent();
        int end = numbered ? last + 1 : after.map(hit -> hit.next() - 1).orElse(last);
        int start = directionStart(first);
        Span span = SpanHead.of(atoms, start, end, end);
        PlaceNote.Named named = new PlaceNote.Named(first, last, start, end, before, after.map(Trie.Hit::value));
        found.add(notes.place(span, named, entries, how));
    }

    /** "northern Homs": the direction belongs to the name. */
    private int directionStart(int first) {
        boolean joined = atoms.is(first - 1, "-") && atoms.isGlued(first);
        return words.isDirection(atoms.key(first - 1)) && !joined ? first - 1 : first;
    }

    /** "the villages of A and B in the province": the province is that of A too. */
    private void shareAdmin() {
        for (int i = found.size() - 2; i >= 0; i--) {
            PlaceSpan here = found.get(i);
            PlaceSpan next = found.get(i + 1);
            String between = atoms.text()
                    .substring(
                            here.span().end(),
                            Math.max(here.span().end(), next.span().start()));
            boolean listed = between.strip().equals("and") || between.strip().equals(",");
            if (listed
                    && here.mention().adminInText().isEmpty()
                    && !next.mention().adminInText().isEmpty()) {
                found.set(i, notes.withAdmin(here, next.mention().adminInText()));
            }
        }
    }
}
