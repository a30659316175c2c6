package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Names;
import org.ceaseline.coding.Claim.Resolution;

/** Ties names to entries of the casebook, for one report with its days. */
final class ActorResolver {

    /** An entry's name found in a sentence; {@code next} is the atom after it. */
    record Match(List<Actor> entries, int next, String how) {}

    private final CasebookIndex index;
    private final Optional<Days> day;
    private final boolean inContext;

    /** @param inContext true where the report names something of the casebook beyond doubt */
    ActorResolver(CasebookIndex index, Optional<Days> day, boolean inContext) {
        this.index = index;
        this.day = day;
        this.inContext = inContext;
    }

    Optional<Match> at(Atoms atoms, int at) {
        return index.actor(atoms, at)
                .filter(hit -> inContext || !hit.value().needsContext())
                .or(() -> withoutArticle(atoms, at))
                .filter(hit -> !isPlaceHere(atoms, at, hit))
                .map(hit -> new Match(hit.value().entries(), hit.next(), ""));
    }

    /** A short name of the casebook with a capital of its own, no part of a longer name. */
    private Optional<Trie.Hit<CasebookIndex.Alias<Actor>>> withoutArticle(Atoms atoms, int at) {
        boolean headline = NameChunks.isHeadline(atoms);
        boolean apart = at == 0 || headline && atoms.isSign(at - 1) || !headline && !atoms.isCapitalised(at - 1);
        return inContext && apart && atoms.isCapitalised(at)
                ? index.actorWithoutArticle(atoms, at).filter(hit -> headline || !atoms.isCapitalised(hit.next()))
                : Optional.empty();
    }

    /** A name of a capital after a place preposition is the town. */
    private static boolean isPlaceHere(Atoms atoms, int at, Trie.Hit<CasebookIndex.Alias<Actor>> hit) {
        boolean ruler = hit.value().entries().stream()
                .allMatch(actor ->
                        actor.kind().equals("government") || actor.kind().equals("state"));
        boolean metonym = hit.next() == at + 1 && ruler && !atoms.isAllCapitals(at) && atoms.isCapitalised(at);
        return metonym && (Places.followsPlacePreposition(atoms, at) || Places.isFollowedByPlaceNoun(atoms, at));
    }

    /** A name that sounds like one of the casebook. */
    Optional<Match> like(Atoms atoms, NameChunks.Chunk chunk) {
        if (index.isEmpty()) {
            return Optional.empty();
        }
        String name = atoms.raw(chunk.first(), chunk.last());
        List<Actor> entries = name.length() < 5 ? List.of() : index.actorsLike(name);
        return entries.isEmpty() || !index.placesLike(name).isEmpty()
                ? Optional.empty()
                : Optional.of(new Match(entries, chunk.last() + 1, "Read as another spelling. "));
    }

    ActorSpan span(Atoms atoms, int first, int last, String surface, Match match, boolean label) {
        List<Actor> living = match.entries().stream().filter(this::lives).toList();
        List<Actor> entries = living.isEmpty() ? match.entries() : living;
        List<String> candidates = entries.stream().map(Actor::id).toList();
        Span span = SpanHead.of(atoms, first, last, last);
        if (entries.size() > 1) {
            String note = match.how() + "The casebook has several of this name.";
            return new ActorSpan(
                    span,
                    surface,
                    surface,
                    entries.get(0).kind(),
                    label,
                    "",
                    "",
                    Optional.empty(),
                    Resolution.AMBIGUOUS,
                    candidates,
                    note);
        }
        Actor actor = entries.get(0);
        Succession succession = Succession.of(index.casebook(), actor, day);
        return new ActorSpan(
                span,
                surface,
                printed(surface, succession.actor()),
                succession.actor().kind(),
                label,
                "",
                "",
                Optional.of(succession.actor().id()),
                Resolution.RESOLVED,
                succession.actor() == actor
                        ? candidates
                        : List.of(succession.actor().id(), actor.id()),
                match.how() + succession.note());
    }

    private boolean lives(Actor actor) {
        return day.map(days -> actor.mayExist(days.first(), days.last())).orElse(true);
    }

    /** The casebook's name, unless the words say more than it: the army of a state that the casebook lists as one. */
    private static String printed(String surface, Actor actor) {
        String lower = surface.toLowerCase(Locale.ROOT);
        String name = actor.name().toLowerCase(Locale.ROOT);
        for (String word :
                List.of("army", "forces", "troops", "military", "police", "air force", "helicopters", "navy")) {
            if (lower.contains(word) && !name.contains(word)) {
                boolean sameName = Names.key(surface).equals(Names.key(actor.name()));
                return sameName || actor.kind().equals("state_force") ? actor.name() : surface;
            }
        }
        return actor.name();
    }
}
