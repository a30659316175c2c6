package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.PartialDate;

/** Since when and until when names have been in use, from public knowledge; it bounds the year where no casebook does. */
final class KnownTimes {

    /** A name with its time. */
    record Known(String name, Optional<PartialDate> from, Optional<PartialDate> to, boolean acts) {}

    private static final KnownTimes ALL = new KnownTimes();

    private final Trie<Known> names = new Trie<>();

    private KnownTimes() {
        for (List<String> row : Tables.rows("known-times.tsv", 4)) {
            boolean acts = !Set.of("text", "event", "label", "process", "state").contains(row.get(3));
            for (String name : row.get(0).split(";")) {
                names.put(NameKeys.words(name), new Known(name, date(row.get(1)), date(row.get(2)), acts));
            }
        }
    }

    private static Optional<PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }

    /** What the sentences say about the year by the names that they use. */
    static List<YearRule.Evidence> in(List<Atoms> sentences) {
        Set<Known> known = new LinkedHashSet<>();
        for (Atoms atoms : sentences) {
            for (int at = 0; at < atoms.size(); at++) {
                ALL.at(atoms, at).ifPresent(known::add);
            }
        }
        List<YearRule.Evidence> evidence = new ArrayList<>();
        known.forEach(it -> evidence.addAll(evidence(it)));
        return evidence;
    }

    private Optional<Known> at(Atoms atoms, int at) {
        if (!atoms.isCapitalised(at) && !atoms.is(at, "de") && !atoms.isNumber(at)) {
            return Optional.empty();
        }
        return names.longest(atoms, at)
                .filter(hit -> atoms.key(at).length() > 4 || hit.next() > at + 1 || atoms.isAllCapitals(at))
                .map(Trie.Hit::value);
    }

    private static List<YearRule.Evidence> evidence(Known it) {
        List<YearRule.Evidence> evidence = new ArrayList<>();
        it.from()
                .ifPresent(from -> evidence.add(YearRule.Evidence.notBefore(
                        from.first(), "the name " + it.name() + " has been in use since " + from + ".")));
        it.to()
                .filter(to -> it.acts())
                .ifPresent(to -> evidence.add(YearRule.Evidence.notAfter(
                        to.last(), it.name() + ", which acts here, was there until " + to + ".")));
        return evidence;
    }
}
