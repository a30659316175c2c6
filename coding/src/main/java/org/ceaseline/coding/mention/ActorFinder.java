package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;

/** Finds those whom a sentence names: entries of the casebook, bodies, countries, persons, and nouns for those who act. */
final class ActorFinder {

    private final Atoms atoms;
    private final Learned learned;
    private final ActorResolver resolver;
    private final ActorWords words = ActorWords.english();
    private final List<NameChunks.Chunk> chunks;
    private final ActorSpans found;

    private ActorFinder(Atoms atoms, Learned learned, ActorResolver resolver) {
        this.atoms = atoms;
        this.learned = learned;
        this.resolver = resolver;
        this.chunks = learned.chunks(atoms);
        this.found = new ActorSpans(atoms);
    }

    static List<ActorSpan> in(Atoms atoms, Learned learned, ActorResolver resolver) {
        ActorFinder finder = new ActorFinder(atoms, learned, resolver);
        finder.fromCasebook();
        finder.fromNames();
        new ActorNouns(atoms, learned, finder.chunks, finder.found).add();
        return finder.found.sorted();
    }

    private void fromCasebook() {
        int at = 0;
        while (at < atoms.size()) {
            Optional<ActorResolver.Match> match = isWord(at) ? resolver.at(atoms, at) : Optional.empty();
            if (match.isPresent()) {
                addEntry(at, match.get());
                at = match.get().next();
            } else {
                at++;
            }
        }
    }

    /** False in what stands before the first word of the sentence: the town of a dateline does nothing. */
    private boolean isWord(int at) {
        return atoms.sentence().tokens().isEmpty()
                || atoms.start(at) >= atoms.sentence().tokens().get(0).start();
    }

    private void addEntry(int first, ActorResolver.Match match) {
        int last = match.next() - 1;
        String surface = atoms.raw(first, last);
        found.add(first, last, resolver.span(atoms, first, last, surface, match, words.hasLabel(atoms, first, last)));
    }

    private void fromNames() {
        for (NameChunks.Chunk chunk : chunks) {
            if (isWord(chunk.first()) && !found.covers(chunk.first(), chunk.last())) {
                addName(chunk);
            }
        }
    }

    private void addName(NameChunks.Chunk chunk) {
        Optional<Countries.Country> country = wholeCountry(chunk);
        String surface = atoms.raw(chunk.first(), chunk.last());
        if (country.isPresent()) {
            addCountry(chunk, country.get(), surface);
            return;
        }
        Optional<ActorResolver.Match> like =
                chunk.kind().equals("person") ? Optional.empty() : resolver.like(atoms, chunk);
        if (like.isPresent()) {
            addEntry(chunk.first(), like.get());
        } else if (!chunk.kind().isEmpty() || !isPlaceOrAdjective(chunk)) {
            String kind = chunk.kind().isEmpty() ? kindAlone(chunk) : chunk.kind();
            found.add(chunk.first(), chunk.last(), fullName(chunk, surface), kind, "", "");
        }
    }

    private boolean isPlaceOrAdjective(NameChunks.Chunk chunk) {
        if (chunk.first() == chunk.last()
                && learned.person(atoms.key(chunk.last())).isPresent()) {
            return false;
        }
        boolean adjective = !atoms.isAllCapitals(chunk.last())
                && words.noun(atoms, chunk.last() + 1).isPresent();
        return adjective
                || Places.isTownOfBody(atoms, chunk.last())
                || Places.isPlaceLike(atoms, chunk.first(), chunk.last());
    }

    private String kindAlone(NameChunks.Chunk chunk) {
        String body = chunk.first() == chunk.last() ? words.kindOfBody(atoms.key(chunk.first())) : "";
        String known = words.organisation(atoms, chunk.first(), chunk.last())
                .or(() -> learned.kindOf(atoms.key(chunk.last())))
                .orElse("");
        if (!known.isEmpty()) {
            return known;
        }
        return !body.isEmpty() ? body : learned.isPerson(atoms.key(chunk.last())) ? "person" : "unknown";
    }

    /** The fullest name that the report gives for an acronym, a surname or the last word of a body. */
    private String fullName(NameChunks.Chunk chunk, String surface) {
        if (chunk.first() < chunk.last()) {
            return chunk.named() > chunk.first() ? atoms.raw(chunk.named(), chunk.last()) : surface;
        }
        String key = atoms.key(chunk.first());
        return learned.full(key)
                .or(() -> learned.person(key))
                .or(() -> atoms.is(chunk.first() - 1, "the")
                        ? learned.bodyEndingIn(key, atoms.start(chunk.first()))
                        : Optional.empty())
                .orElse(surface);
    }

    private Optional<Countries.Country> wholeCountry(NameChunks.Chunk chunk) {
        return Countries.all()
                .at(atoms, chunk.first())
                .filter(hit -> hit.next() == chunk.last() + 1)
                .map(Trie.Hit::value);
    }

    private void addCountry(NameChunks.Chunk chunk, Countries.Country country, String surface) {
        boolean adjective = country.by() == Countries.By.DEMONYM && !surface.endsWith("s");
        if (!adjective && !Places.followsPlacePreposition(atoms, chunk.first())) {
            String kind = country.by() == Countries.By.CAPITAL ? "government" : "state";
            found.add(chunk.first(), chunk.last(), surface, kind, "", country.code());
        }
    }
}
