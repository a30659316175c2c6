package org.ceaseline.coding.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.syntax.Token;

/** Adds the nouns for those who act, with what stands around them: "two officers of the Arland army". */
final class ActorNouns {

    /** How far after "of" the noun of an owner may stand. */
    private static final int OWNER_REACH = 6;

    /** Places in the tree that only nouns hold: an adjective there stands for one ("the military said"). */
    private static final Set<String> NOMINAL = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss");

    private final Atoms atoms;
    private final Learned learned;
    private final List<NameChunks.Chunk> chunks;
    private final ActorSpans found;
    private final boolean[] inName;
    private final ActorWords words = ActorWords.english();

    ActorNouns(Atoms atoms, Learned learned, List<NameChunks.Chunk> chunks, ActorSpans found) {
        this.atoms = atoms;
        this.learned = learned;
        this.chunks = chunks;
        this.found = found;
        this.inName = new boolean[atoms.size()];
        chunks.forEach(chunk -> Arrays.fill(inName, chunk.first(), chunk.last() + 1, true));
    }

    /** From right to left, so that the owner of a phrase is known before the phrase. */
    void add() {
        for (int at = atoms.size() - 1; at >= 0; at--) {
            Optional<Trie.Hit<ActorWords.Noun>> noun = isInName(at) ? Optional.empty() : words.noun(atoms, at);
            if (noun.isPresent() && isNounHere(at, noun.get().next() - 1)) {
                add(at, noun.get());
            }
        }
    }

    /** A noun inside a capitalised name belongs to the name. */
    private boolean isInName(int at) {
        return inName[at];
    }

    private boolean isNounHere(int first, int last) {
        boolean prefixed = atoms.is(first - 1, "-") && (atoms.is(first - 2, "pro") || atoms.is(first - 2, "anti"));
        if (prefixed && !atoms.sentence().parsed()) {
            return false;
        }
        boolean longerBefore =
                words.noun(atoms, first - 1).filter(hit -> hit.next() > last).isPresent();
        if (found.isTaken(last) || longerBefore || words.noun(atoms, last + 1).isPresent()) {
            return false;
        }
        if (atoms.sentence().parsed()) {
            String tag = token(last).upos();
            boolean thing = token(last).relation().equals("compound")
                    && words.noun(atoms, first)
                            .filter(hit -> hit.value().kind().equals("armed_group"))
                            .isPresent();
            if (thing) {
                return false;
            }
            boolean nominal = tag.equals("ADJ") && NOMINAL.contains(token(last).relation());
            return tag.equals("NOUN") || tag.equals("PROPN") || nominal;
        }
        boolean modifies = atoms.is(last + 1, "-") && atoms.isGlued(last + 1);
        boolean verb = atoms.is(first - 1, "to") || atoms.isNumber(last + 1);
        return !modifies && !verb;
    }

    private Token token(int atom) {
        return atoms.sentence().tokens().get(atoms.tokenAt(atoms.start(atom)));
    }

    private void add(int at, Trie.Hit<ActorWords.Noun> hit) {
        ActorWords.Noun noun = hit.value();
        int last = hit.next() - 1;
        int first = ActorPhrase.around(atoms, at, last).first();
        Optional<ActorSpan> inside = found.within(first, last);
        Optional<ActorSpan> owner =
                inside.or(() -> words.isOwned(noun.singular()) ? ownerAfter(last) : Optional.empty());
        if (owner.isPresent() && standsForOwner(noun, owner.get())) {
            addMembers(first, last, owner.get());
            return;
        }
        int end = owner.filter(it -> inside.isEmpty())
                .map(it -> withAcronym(atomAt(it.span().end() - 1)))
                .orElseGet(() -> words.isOwned(noun.singular()) && inside.isEmpty() ? placeAfter(last) : last);
        String name = name(at, first, last, end, owner);
        String country =
                owner.map(ActorSpan::country).filter(it -> !it.isEmpty()).orElseGet(() -> countryIn(first, last));
        found.addPhrase(found.make(
                first,
                Math.max(end, last),
                last,
                name,
                noun.kind(),
                owner.map(ActorSpan::name).orElse(""),
                country));
    }

    private String name(int at, int first, int last, int end, Optional<ActorSpan> owner) {
        if (words.meansTheState(atoms.key(last)) && !countryIn(first, last).isEmpty()) {
            return Countries.all()
                    .at(atoms, first)
                    .map(hit -> hit.value().name())
                    .orElse(atoms.raw(first, last));
        }
        Optional<String> group = learned.group(atoms.key(first));
        if (group.isPresent() && first < at && words.isMember(singular(at))) {
            return group.get();
        }
        boolean definite = first == at && (atoms.is(at - 1, "the") || at == 0);
        Optional<String> body = definite ? learned.bodyEndingIn(atoms.key(last), atoms.start(at)) : Optional.empty();
        boolean fuller = owner.isPresent()
                && end > last
                && !atoms.raw(last, end).contains(owner.get().name());
        return body.filter(it -> owner.isEmpty() && !isAnother(at, last, it))
                .orElseGet(() -> fuller
                        ? atoms.raw(first, last) + " of " + owner.get().name()
                        : atoms.raw(first, Math.max(last, end)));
    }

    /** "the army" beside "the Northern Liberation Army (NLA)", and "the team in Lintz" beside "Team Site Orbeck". */
    private boolean isAnother(int at, int last, String body) {
        boolean states = words.noun(atoms, at)
                .filter(hit -> hit.value().kind().equals("state_force"))
                .isPresent();
        boolean elsewhere =
                atoms.is(last + 1, "in") && atoms.isCapitalised(last + 2) && !body.contains(atoms.raw(last + 2));
        return elsewhere || states && !learned.letters(body).isEmpty();
    }

    /** "National Defence (ND)": the acronym belongs to the name. */
    private int withAcronym(int last) {
        boolean acronym = atoms.is(last + 1, "(") && atoms.isAllCapitals(last + 2) && atoms.is(last + 3, ")");
        return acronym ? last + 3 : last;
    }

    /** "residents of Keld": the name of a place after "of" belongs to the phrase. */
    private int placeAfter(int last) {
        int at = atoms.is(last + 2, "the") ? last + 3 : last + 2;
        if (!atoms.is(last + 1, "of") && !atoms.is(last + 1, "in")) {
            return last;
        }
        return chunks.stream()
                .filter(chunk -> chunk.first() == at)
                .map(NameChunks.Chunk::last)
                .findFirst()
                .orElse(last);
    }

    private String singular(int at) {
        return words.noun(atoms, at).map(hit -> hit.value().singular()).orElse("");
    }

    private String countryIn(int first, int last) {
        return first == last
                ? ""
                : Countries.all()
                        .at(atoms, first)
                        .map(hit -> hit.value().code())
                        .orElse("");
    }

    /** "SAA gunners", "members of the Front": the body acts; soldiers of a state stay soldiers. */
    private boolean standsForOwner(ActorWords.Noun noun, ActorSpan owner) {
        String lastWord = atoms.key(atomAt(owner.span().end() - 1));
        boolean namedBody =
                owner.kind().equals("state") && !words.kindOfBody(lastWord).isEmpty();
        boolean body = namedBody
                || switch (owner.kind()) {
                    case "state", "person", "official", "civilians", "source", "witness", "media" -> false;
                    case "unknown" -> atoms.isAllCapitals(atomAt(owner.span().end() - 1));
                    default -> true;
                };
        return words.isMember(noun.singular())
                && (body || owner.id().isPresent() && !owner.kind().equals("state"));
    }

    private void addMembers(int first, int last, ActorSpan owner) {
        int end = Math.max(last, atomAt(owner.span().end() - 1));
        found.addPhrase(new ActorSpan(
                SpanHead.of(atoms, first, end, last),
                atoms.raw(first, end),
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

    /** "a spokesman of the town council", "a source in the Home Guard (HG)". */
    private Optional<ActorSpan> ownerAfter(int last) {
        boolean links =
                switch (atoms.key(last + 1)) {
                    case "of", "in", "from", "for", "at", "with", "on" -> true;
                    default -> false;
                };
        int at = last + 2;
        while (links && isSkipped(at) && found.startingAt(at).isEmpty()) {
            at++;
        }
        if (!links || at >= atoms.size()) {
            return Optional.empty();
        }
        for (int head = at; head < Math.min(atoms.size(), at + OWNER_REACH); head++) {
            Optional<ActorSpan> owner = found.startingAt(head);
            if (owner.isPresent()) {
                return owner.filter(it -> !it.kind().equals("person"));
            }
            if (!atoms.isWord(head) || !words.isAdjective(atoms.key(head))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isSkipped(int at) {
        return switch (atoms.key(at)) {
            case "the",
                    "a",
                    "an",
                    "so",
                    "-",
                    "called",
                    "self",
                    "proclaimed",
                    "its",
                    "their",
                    "his",
                    "\"",
                    "\u201c" -> true;
            default -> false;
        };
    }
}
