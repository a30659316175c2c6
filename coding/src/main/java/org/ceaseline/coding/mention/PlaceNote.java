package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Names;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Claim.Resolution;

/** Writes down a place with what the words around it say: relation, kind, precision, administrative area. */
final class PlaceNote {

    /**
     * A place in its sentence, by atoms.
     *
     * @param first first atom of the bare name
     * @param last last atom of the bare name
     * @param start first atom with the word of direction
     * @param end last atom with the noun of place
     */
    record Named(
            int first,
            int last,
            int start,
            int end,
            Optional<PlaceWords.Noun> before,
            Optional<PlaceWords.Noun> after) {}

    private static final int SETTLEMENT = 1;
    private static final int NEAR = 2;
    private static final int AREA = 5;
    private static final int COUNTRY = 6;

    private final Atoms atoms;
    private final CasebookIndex index;

    PlaceNote(Atoms atoms, CasebookIndex index) {
        this.atoms = atoms;
        this.index = index;
    }

    PlaceSpan place(Span span, Named named, List<Place> entries, String how) {
        String relation = relation(named);
        Optional<Place> entry = entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
        String admin = adminAfter(named.end());
        Resolution resolution = entries.isEmpty()
                ? Resolution.UNKNOWN
                : entries.size() == 1 ? Resolution.RESOLVED : Resolution.AMBIGUOUS;
        PlaceMention mention = new PlaceMention(
                atoms.raw(named.start(), named.end()),
                entry.map(Place::id),
                resolution,
                entries.stream().map(Place::id).toList(),
                precision(named, entry, relation),
                relation,
                admin,
                how + conflict(entry, admin));
        String noun = named.after().or(named::before).map(PlaceWords.Noun::word).orElse("");
        return new PlaceSpan(span, printed(named, entry), mention, noun, true, mayBeActor(named));
    }

    private String relation(Named named) {
        Optional<String> direct = PlaceWords.english().relationBefore(atoms, named.start());
        if (named.before().isPresent()) {
            String noun = named.before().get().word();
            return switch (noun) {
                case "countryside", "outskirts" -> noun + "_of";
                case "surroundings", "vicinity" -> "near";
                default -> beforeNoun(named);
            };
        }
        boolean after =
                named.after().filter(noun -> noun.word().equals("countryside")).isPresent();
        boolean between = atoms.is(named.start() - 1, "between");
        return after ? "countryside_of" : between ? "between" : direct.orElse("");
    }

    /** "near the village of X": the relation stands before the noun. */
    private String beforeNoun(Named named) {
        for (int at = named.start() - 2; at >= Math.max(0, named.start() - 7); at--) {
            if (PlaceWords.english().noun(atoms, at).isPresent()) {
                Optional<String> relation = PlaceWords.english().relationBefore(atoms, at);
                if (relation.isPresent()) {
                    return relation.get();
                }
            }
        }
        return "in";
    }

    private int precision(Named named, Optional<Place> entry, String relation) {
        int stated =
                named.after().or(named::before).map(PlaceWords.Noun::precision).orElse(0);
        int known = entry.map(Place::precision).orElseGet(() -> isCountry(named) ? COUNTRY : SETTLEMENT);
        int precise = entry.isPresent() ? Math.max(known, stated > NEAR ? stated : 0) : Math.max(stated, known);
        if (relation.equals("countryside_of") || relation.equals("between") || named.start() < named.first()) {
            return Math.max(precise, AREA);
        }
        boolean plain = relation.isEmpty() || relation.equals("in") || relation.equals("from") || relation.equals("to");
        return plain ? precise : Math.max(precise, NEAR);
    }

    private boolean isCountry(Named named) {
        return Countries.all()
                .at(atoms, named.first())
                .filter(hit -> hit.next() == named.last() + 1 && hit.value().by() == Countries.By.NAME)
                .isPresent();
    }

    /** Country and capital may stand for their government, unless a preposition or noun of place is there. */
    private boolean mayBeActor(Named named) {
        boolean ruler = Countries.all()
                .at(atoms, named.first())
                .filter(hit -> hit.next() == named.last() + 1)
                .isPresent();
        return ruler
                && named.after().isEmpty()
                && named.before().isEmpty()
                && !Places.followsPlacePreposition(atoms, named.first());
    }

    /** "in X in eastern Hama", "in X, Hama province": the area that the text states. */
    private String adminAfter(int end) {
        int at = atoms.is(end + 1, ",") || atoms.is(end + 1, "in") ? end + 2 : end + 1;
        boolean linked = at == end + 2;
        int name = atoms.is(at, "the") ? at + 1 : at;
        name = PlaceWords.english().isDirection(atoms.key(name)) ? name + 1 : name;
        if (!linked || !atoms.isCapitalised(name) || TimeWords.english().month(atoms.key(name)) > 0) {
            return "";
        }
        int last = name;
        while (atoms.isCapitalised(last + 1)) {
            last++;
        }
        Optional<Trie.Hit<PlaceWords.Noun>> noun = PlaceWords.english()
                .noun(atoms, last + 1)
                .filter(hit -> hit.value().precision() >= 3);
        boolean comma = atoms.is(end + 1, ",");
        if (comma && noun.isEmpty()) {
            return "";
        }
        int first = name > at && PlaceWords.english().isDirection(atoms.key(name - 1)) ? name - 1 : name;
        return atoms.raw(first, noun.map(hit -> hit.next() - 1).orElse(last));
    }

    /** Notes for each place of "A and B in the province": what is said of the last holds for all. */
    PlaceSpan withAdmin(PlaceSpan place, String admin) {
        PlaceMention it = place.mention();
        Optional<Place> entry = it.id().flatMap(index.casebook()::place);
        PlaceMention mention = new PlaceMention(
                it.surface(),
                it.id(),
                it.resolution(),
                it.candidates(),
                it.precision(),
                it.relation(),
                admin,
                it.note() + conflict(entry, admin));
        return new PlaceSpan(place.span(), place.name(), mention, place.noun(), place.named(), place.mayBeActor());
    }

    private String conflict(Optional<Place> entry, String admin) {
        if (entry.isEmpty() || admin.isEmpty() || entry.get().admin().isEmpty()) {
            return "";
        }
        List<String> words = NameKeys.words(admin);
        boolean agrees = entry.get().admin().stream().anyMatch(area -> words.stream()
                .anyMatch(word -> Names.key(word).equals(Names.key(area))));
        boolean known = index.casebook().places().stream()
                .flatMap(place -> place.admin().stream())
                .anyMatch(
                        area -> words.stream().anyMatch(word -> Names.key(word).equals(Names.key(area))));
        return agrees || !known
                ? ""
                : "The text says " + admin + ", the casebook "
                        + String.join(", ", entry.get().admin()) + ".";
    }

    /** A resolved place by its own name; a bare one with its noun and direction where they are part of what is meant. */
    private String printed(Named named, Optional<Place> entry) {
        boolean whole = named.start() == named.first() && named.end() == named.last();
        boolean part = named.before().filter(noun -> noun.precision() >= 3).isPresent();
        if (entry.isPresent() && whole && !part) {
            return entry.get().name();
        }
        boolean wide = named.before()
                .filter(noun -> noun.precision() >= 3 && !noun.word().startsWith("area"))
                .isPresent();
        return wide && !atoms.is(named.first() - 1, "the")
                ? atoms.raw(nounStart(named), named.end())
                : atoms.raw(named.start(), named.end());
    }

    /** "northern countryside of X" from its first word of direction on. */
    private int nounStart(Named named) {
        int at = named.first() - 1;
        while (at > 0 && !PlaceWords.english().noun(atoms, at).isPresent()) {
            at--;
        }
        return at > 0 && PlaceWords.english().isDirection(atoms.key(at - 1)) ? at - 1 : at;
    }
}
