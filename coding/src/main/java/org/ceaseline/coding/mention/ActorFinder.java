package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ceaseline.coding.Claim.Resolution;

/** Finds those whom a sentence names: entries of the casebook, bodies, countries, persons, and nouns for those who act. */
final class ActorFinder {

    private final Atoms atoms;
    private final Learned learned;
    private final ActorResolver resolver;
    private final ActorWords words = ActorWords.english();
    private final List<NameChunks.Chunk> chunks;
    private final List<ActorSpan> found = new ArrayList<>();
    private final boolean[] taken;

    private ActorFinder(Atoms atoms, Learned learned, ActorResolver resolver) {
        this.atoms = atoms;
        this.learned = learned;
        this.resolver = resolver;
        this.chunks = NameChunks.in(atoms, learned);
        this.taken = new boolean[atoms.size()];
    }

    static List<ActorSpan> in(Atoms atoms, Learned learned, ActorResolver resolver) {
        ActorFinder finder = new ActorFinder(atoms, learned, resolver);
        finder.fromCasebook();
        finder.fromNames();
        finder.fromNouns();
        finder.found.sort(Comparator.comparingInt((ActorSpan it) -> it.span().start())
                .thenComparing(it -> -it.span().end()));
        return finder.found;
    }

    private void fromCasebook() {
        int at = 0;
        while (at < atoms.size()) {
            Optional<ActorResolver.Match> match = resolver.at(atoms, at);
            if (match.isPresent()) {
                addEntry(at, match.get());
                at = match.get().next();
            } else {
                at++;
            }
        }
    }

    private void addEntry(int first, ActorResolver.Match match) {
        int last = match.next() - 1;
        take(first, last);
        String surface = atoms.raw(first, last);
        boolean label = words.hasLabel(atoms, first, last);
        found.add(resolver.span(atoms, first, last, surface, match, label));
    }

    private void take(int first, int last) {
        for (int at = first; at <= last; at++) {
            taken[at] = true;
        }
    }

    private boolean isTaken(int first, int last) {
        for (int at = first; at <= last; at++) {
            if (taken[at]) {
                return true;
            }
        }
        return false;
    }

    private void fromNames() {
        for (NameChunks.Chunk chunk : chunks) {
            if (!isTaken(chunk.first(), chunk.last())) {
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
            return;
        }
        boolean place = chunk.kind().isEmpty() && Places.isPlaceLike(atoms, chunk.first(), chunk.last());
        if (!place) {
            add(
                    chunk.first(),
                    chunk.last(),
                    fullName(chunk, surface),
                    chunk.kind().isEmpty() ? kindAlone(chunk) : chunk.kind(),
                    "",
                    "");
        }
    }

    private String kindAlone(NameChunks.Chunk chunk) {
        return learned.person(atoms.key(chunk.last())).isPresent() ? "person" : "unknown";
    }

    /** The fullest name that the report gives for an acronym, a surname or the last word of a body. */
    private String fullName(NameChunks.Chunk chunk, String surface) {
        if (chunk.first() < chunk.last()) {
            return surface;
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
            add(chunk.first(), chunk.last(), surface, kind, "", country.code());
        }
    }

    private void fromNouns() {
        int at = 0;
        while (at < atoms.size()) {
            Optional<Trie.Hit<ActorWords.Noun>> noun = isInName(at) ? Optional.empty() : words.noun(atoms, at);
            if (noun.isPresent() && isNounHere(at, noun.get().next() - 1)) {
                addNoun(at, noun.get());
            }
            at = noun.map(Trie.Hit::next).orElse(at + 1);
        }
    }

    /** A noun inside a capitalised name belongs to the name. */
    private boolean isInName(int at) {
        return chunks.stream().anyMatch(chunk -> chunk.first() <= at && at <= chunk.last());
    }

    private boolean isNounHere(int first, int last) {
        if (taken[last]
                || words.noun(atoms, last + 1).isPresent() && !atoms.sentence().parsed()) {
            return false;
        }
        if (!atoms.sentence().parsed()) {
            return !(atoms.is(last + 1, "-") && atoms.isGlued(last + 1));
        }
        String tag =
                atoms.sentence().tokens().get(atoms.tokenAt(atoms.start(last))).upos();
        return (tag.equals("NOUN") || tag.equals("PROPN"))
                && words.noun(atoms, last + 1).isEmpty();
    }

    private void addNoun(int at, Trie.Hit<ActorWords.Noun> hit) {
        ActorWords.Noun noun = hit.value();
        int last = hit.next() - 1;
        ActorPhrase phrase = ActorPhrase.around(atoms, at, last);
        Optional<ActorSpan> owner = ownerIn(phrase.first(), last)
                .or(() -> words.isOwned(noun.singular()) ? ownerAfter(last) : Optional.empty());
        String kind = noun.kind();
        if (owner.isPresent() && standsForOwner(noun, owner.get())) {
            addMembers(phrase, last, owner.get());
            return;
        }
        Optional<String> body = phrase.first() == at && atoms.is(at - 1, "the")
                ? learned.bodyEndingIn(atoms.key(last), atoms.start(at))
                : Optional.empty();
        int end = owner.filter(it -> it.span().start() > atoms.start(last))
                .map(it -> atomAt(it.span().end() - 1))
                .orElse(last);
        String surface = atoms.raw(phrase.first(), end);
        add(
                phrase.first(),
                end,
                body.orElse(surface),
                kind,
                owner.map(ActorSpan::name).orElse(""),
                owner.map(ActorSpan::country).orElse(""));
    }

    /** "SAA gunners", "members of the Front": the body acts; soldiers of a state stay soldiers. */
    private boolean standsForOwner(ActorWords.Noun noun, ActorSpan owner) {
        boolean body = !owner.kind().equals("state")
                        && !owner.kind().equals("person")
                        && !owner.kind().equals("unknown")
                || owner.id().isPresent();
        return words.isMember(noun.singular()) && body && !owner.kind().equals("official");
    }

    private void addMembers(ActorPhrase phrase, int last, ActorSpan owner) {
        int end = Math.max(last, atomAt(owner.span().end() - 1));
        Span span = spanWithHead(phrase.first(), end, last);
        found.add(new ActorSpan(
                span,
                atoms.raw(phrase.first(), end),
                owner.name(),
                owner.kind(),
                owner.label(),
                owner.name(),
                owner.country(),
                owner.id(),
                owner.resolution(),
                owner.candidates(),
                owner.note()));
    }

    private int atomAt(int offset) {
        int at = 0;
        while (at + 1 < atoms.size() && atoms.start(at + 1) <= offset) {
            at++;
        }
        return at;
    }

    private Optional<ActorSpan> ownerIn(int first, int last) {
        return found.stream()
                .filter(it ->
                        it.span().start() >= atoms.start(first) && it.span().end() <= atoms.end(last))
                .filter(it -> !it.kind().equals("unknown") || it.span().start() > 0)
                .findFirst();
    }

    /** "a spokesman of the town council", "a source in the Home Guard (HG)". */
    private Optional<ActorSpan> ownerAfter(int last) {
        boolean links =
                switch (atoms.key(last + 1)) {
                    case "of", "in", "from", "for", "at", "with", "on" -> true;
                    default -> false;
                };
        int at = last + 2;
        while (links
                && (atoms.is(at, "the")
                        || atoms.is(at, "a")
                        || atoms.is(at, "an")
                        || atoms.is(at, "so")
                        || atoms.is(at, "-")
                        || atoms.is(at, "called")
                        || atoms.is(at, "self")
                        || atoms.is(at, "proclaimed"))) {
            at++;
        }
        if (!links || at >= atoms.size()) {
            return Optional.empty();
        }
        int start = atoms.start(at);
        return found.stream()
                .filter(it -> it.span().start() == start)
                .findFirst()
                .or(() -> nounAfter(start));
    }

    /** A common noun that stands right there and is not added yet. */
    private Optional<ActorSpan> nounAfter(int start) {
        int at = atomAt(start);
        int limit = Math.min(atoms.size(), at + 5);
        for (int head = at; head < limit; head++) {
            Optional<Trie.Hit<ActorWords.Noun>> noun = words.noun(atoms, head);
            if (noun.isPresent() && words.noun(atoms, noun.get().next()).isEmpty()) {
                int last = noun.get().next() - 1;
                return ActorPhrase.around(atoms, head, last).first() <= at
                        ? Optional.of(make(
                                spanWithHead(at, last, last),
                                atoms.raw(at, last),
                                atoms.raw(at, last),
                                noun.get().value().kind(),
                                words.hasLabel(atoms, at, last),
                                "",
                                ""))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void add(int first, int last, String name, String kind, String owner, String country) {
        int head = last;
        boolean label = words.hasLabel(atoms, first, last);
        found.add(make(spanWithHead(first, last, head), atoms.raw(first, last), name, kind, label, owner, country));
    }

    private static ActorSpan make(
            Span span, String surface, String name, String kind, boolean label, String owner, String country) {
        Resolution resolution = label ? Resolution.LABEL_ONLY : Resolution.UNKNOWN;
        return new ActorSpan(
                span, surface, name, kind, label, owner, country, Optional.empty(), resolution, List.<String>of(), "");
    }

    private Span spanWithHead(int first, int last, int head) {
        return SpanHead.of(atoms, first, last, head);
    }
}
