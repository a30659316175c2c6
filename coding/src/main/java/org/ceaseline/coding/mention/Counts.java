package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.Quantity;

/** Finds numbers and what they count: "at least 7 rounds", "3 to 5 civilians", "dozens were wounded", "a child was killed". */
final class Counts {

    /** Bounds of a number. @param next atom after it */
    private record Amount(Optional<Long> low, Optional<Long> best, Optional<Long> high, int first, int next) {}

    private static final Map<String, Long> VAGUE = new HashMap<>();
    private static final Map<String, String> QUALIFIERS = new HashMap<>();
    private static final Map<String, String> HARMS = Tables.map("harm-words.tsv");
    private static final Map<String, String> COUNTED = Tables.map("counted-nouns.tsv");
    private static final Set<String> SINGLE = Set.copyOf(Tables.set("single-persons.txt"));
    private static final Set<String> BODIES =
            Set.of("state", "government", "political_body", "party", "media", "body", "coalition", "militia");
    private static final Set<String> NOT_COUNTS = Tables.set("not-counts.txt");
    private static final Trie<String> QUALIFIER_WORDS = new Trie<>();

    /** What stands between a noun and another, so that "a" belongs to the first. */
    private static final Set<String> LINKS = Tables.set("link-words.txt");

    /** Words that no counted noun follows: verbs of saying, pronouns, auxiliaries. */
    private static final Set<String> ENDS = Tables.set("count-ends.txt");

    private static final Set<String> OPENERS = new HashSet<>(Set.of("a", "an", "between", "from"));

    static {
        Tables.rows("number-words.tsv", 2).forEach(row -> OPENERS.add(row.get(0)));
        Tables.rows("vague-numbers.tsv", 2).forEach(row -> OPENERS.add(row.get(0)));
        Tables.rows("number-qualifiers.tsv", 2)
                .forEach(row -> OPENERS.add(row.get(0).split(" ")[0]));
        Tables.rows("vague-numbers.tsv", 2).forEach(row -> VAGUE.put(row.get(0), Long.valueOf(row.get(1))));
        Tables.rows("number-qualifiers.tsv", 2).forEach(row -> {
            QUALIFIERS.put(row.get(0), row.get(1));
            QUALIFIER_WORDS.put(List.of(row.get(0).split(" ")), row.get(1));
        });
    }

    private final Atoms atoms;
    private final boolean[] inTime;
    private final List<CountSpan> found = new ArrayList<>();

    private Counts(Atoms atoms, List<TimeSpan> times) {
        this.atoms = atoms;
        this.inTime = new boolean[atoms.size()];
        for (TimeSpan time : times) {
            if (time.kind() != TimeSpan.Kind.DURATION) {
                mark(time.span());
            }
        }
    }

    private void mark(Span span) {
        for (int at = 0; at < atoms.size(); at++) {
            inTime[at] |= atoms.start(at) >= span.start() && atoms.end(at) <= span.end();
        }
    }

    static List<CountSpan> in(Atoms atoms, List<TimeSpan> times) {
        Counts counts = new Counts(atoms, times);
        int at = 0;
        while (at < atoms.size()) {
            Optional<Amount> amount = counts.inTime[at] ? Optional.empty() : counts.amount(at);
            if (amount.isPresent()) {
                counts.add(amount.get());
            }
            at = amount.map(Amount::next).orElse(at + 1);
        }
        return counts.found;
    }

    private Optional<Amount> amount(int first) {
        if (!atoms.isNumber(first) && !OPENERS.contains(atoms.key(first))) {
            return Optional.empty();
        }
        Optional<Trie.Hit<String>> qualifier = QUALIFIER_WORDS.longest(atoms, first);
        int from = qualifier.map(Trie.Hit::next).orElse(first);
        Optional<Amount> number = number(first, from);
        return qualifier.isPresent()
                ? number.map(it -> qualified(it, qualifier.get().value()))
                : number;
    }

    private Optional<Amount> number(int first, int from) {
        boolean two = atoms.is(from, "between") || atoms.is(from, "from");
        Optional<Numbers.Value> low = Numbers.at(atoms, two ? from + 1 : from);
        if (low.isEmpty() || isNoCount(from, low.get().next())) {
            return low.isPresent() ? Optional.empty() : vague(first, from);
        }
        int link = low.get().next();
        boolean linked =
                atoms.is(link, "to") || atoms.is(link, "-") || two && atoms.is(link, "and") || atoms.is(link, "or");
        Optional<Numbers.Value> high = linked ? Numbers.at(atoms, link + 1) : Optional.empty();
        long value = low.get().value();
        if (high.isPresent()
                && high.get().value() > value
                && !isNoCount(link + 1, high.get().next())) {
            return Optional.of(new Amount(
                    Optional.of(value),
                    Optional.empty(),
                    Optional.of(high.get().value()),
                    first,
                    high.get().next()));
        }
        return two
                ? Optional.empty()
                : Optional.of(new Amount(Optional.of(value), Optional.of(value), Optional.of(value), first, link));
    }

    /** Money, calibres, percentages, distances, hours, ages, parts of names and decimals count nothing. */
    private boolean isNoCount(int first, int next) {
        boolean none = atoms.is(first - 1, "no") || atoms.is(first - 1, "not") && atoms.is(first, "one");
        boolean decimal = atoms.isNumber(first) && atoms.number(first) < 0 && next == first + 1;
        boolean money = isCurrency(atoms.key(first - 1)) || isCurrency(atoms.key(next));
        boolean ordinal = atoms.isWord(next) && atoms.isGlued(next);
        boolean named = atoms.is(first - 1, "-") && atoms.isGlued(first - 1) && atoms.isWord(first - 2);
        boolean sum =
                atoms.is(next, "+") || atoms.is(first - 1, "+") || atoms.is(next, "/") || atoms.is(first - 1, "/");
        boolean clock = atoms.is(next, ":") || atoms.is(first - 1, ":") && atoms.isGlued(first);
        boolean unit =
                NOT_COUNTS.contains(atoms.key(next)) || atoms.is(next, "-") && NOT_COUNTS.contains(atoms.key(next + 1));
        boolean label = atoms.isCapitalised(first - 1) && first - 1 > 0 && atoms.isNumber(first) && !atoms.isWord(next);
        boolean whole = atoms.is(first - 1, "of")
                && (atoms.isNumber(first - 2) || Numbers.isWord(atoms.key(first - 2)))
                && atoms.isNumber(first);
        boolean compared = atoms.is(first - 1, "against")
                || atoms.is(first - 1, "from") && (atoms.is(first - 2, "up") || atoms.is(first - 2, "down"))
                || atoms.is(first - 1, "with") && atoms.is(first - 2, "compared");
        boolean share = atoms.is(next, "in") && Numbers.at(atoms, next + 1).isPresent()
                || atoms.is(first - 1, "in") && (atoms.isNumber(first - 2) || Numbers.isWord(atoms.key(first - 2)));
        return none || decimal || money || ordinal || named || sum || clock || unit || label || share || whole
                || compared;
    }

    private static boolean isCurrency(String key) {
        return key.equals("$") || key.equals("\u20ac") || key.equals("\u00a3") || key.equals("%");
    }

    private Optional<Amount> vague(int first, int from) {
        int at = atoms.is(from, "a") ? from + 1 : from;
        String word = atoms.key(at);
        if (VAGUE.containsKey(word)) {
            int next = atoms.is(at + 1, "of") ? at + 2 : at + 1;
            return Optional.of(new Amount(
                    Optional.of(VAGUE.getOrDefault(word, 0L)), Optional.empty(), Optional.empty(), first, next));
        }
        boolean article = atoms.is(from, "a") || atoms.is(from, "an");
        return article && isCounted(from + 1)
                ? Optional.of(new Amount(Optional.of(1L), Optional.of(1L), Optional.of(1L), first, from + 1))
                : Optional.empty();
    }

    /** "a" counts only before one person: a child, a wounded soldier; not in "a search for militants". */
    private boolean isCounted(int at) {
        for (int noun = at; noun < Math.min(atoms.size(), at + 3); noun++) {
            if (LINKS.contains(atoms.key(noun))) {
                return false;
            }
            if (isPersonNoun(noun) && ActorWords.english().noun(atoms, noun + 1).isEmpty()) {
                return true;
            }
            if (!atoms.isWord(noun)) {
                return false;
            }
        }
        return false;
    }

    private boolean isPersonNoun(int at) {
        return ActorWords.english()
                .noun(atoms, at)
                .filter(hit -> hit.value().kind().equals("civilians")
                        || SINGLE.contains(hit.value().singular()))
                .isPresent();
    }

    private static Amount qualified(Amount it, String qualifier) {
        return switch (qualifier) {
            case "low" -> new Amount(it.low(), it.best(), Optional.empty(), it.first(), it.next());
            case "over" -> new Amount(it.low(), Optional.empty(), Optional.empty(), it.first(), it.next());
            case "high" -> new Amount(Optional.empty(), Optional.empty(), it.high(), it.first(), it.next());
            case "about" -> it.best().isPresent()
                    ? new Amount(Optional.empty(), it.best(), Optional.empty(), it.first(), it.next())
                    : it;
            default -> it;
        };
    }

    private void add(Amount amount) {
        int noun = nounAfter(amount);
        String what = harm(amount, noun).orElseGet(() -> counted(noun));
        if (what.isEmpty()) {
            return;
        }
        String unit = noun >= 0 ? atoms.key(noun) : "";
        String raw = atoms.raw(amount.first(), amount.next() - 1);
        Quantity quantity = new Quantity(what, amount.low(), amount.best(), amount.high(), unit, raw);
        found.add(new CountSpan(
                atoms.span(amount.first(), amount.next() - 1),
                noun < 0 ? -1 : atoms.tokenAt(atoms.start(noun)),
                quantity));
    }

    /** The noun that is counted: past adjectives, at most five atoms on; -1 where none follows. */
    private int nounAfter(Amount amount) {
        int next = amount.next();
        for (int at = next; at < Math.min(atoms.size(), next + 5); at++) {
            if (ENDS.contains(atoms.key(at))) {
                return -1;
            }
            if (isPartOfThing(at, amount)) {
                continue;
            }
            if (HARMS.containsKey(atoms.key(at)) && !COUNTED.containsKey(atoms.key(at))
                    || atoms.isSign(at) && !atoms.is(at, "-")) {
                return -1;
            }
            boolean noun = COUNTED.containsKey(atoms.key(at))
                    || ActorWords.english().noun(atoms, at).isPresent()
                            && ActorWords.english().noun(atoms, at + 1).isEmpty();
            if (noun) {
                return at;
            }
        }
        return -1;
    }

    /** "two rocket launchers" counts no rockets: one of several things stands in the plural. */
    private boolean isPartOfThing(int at, Amount amount) {
        return COUNTED.containsKey(atoms.key(at) + "s")
                && amount.low().or(amount::best).orElse(0L) > 1;
    }

    private String counted(int noun) {
        if (noun < 0) {
            return "";
        }
        String listed = COUNTED.getOrDefault(atoms.key(noun), "");
        boolean body = ActorWords.english()
                .noun(atoms, noun)
                .filter(hit -> BODIES.contains(hit.value().kind()))
                .isPresent();
        return !listed.isEmpty() ? listed : body ? atoms.key(noun) : "people";
    }

    /** What was done to those who are counted: from the verb after them, or the word before. */
    private Optional<String> harm(Amount amount, int noun) {
        boolean thing = noun >= 0 && COUNTED.containsKey(atoms.key(noun)) && !isPersonNoun(noun);
        if (thing) {
            return Optional.empty();
        }
        return after(noun >= 0 ? noun + 1 : amount.next()).or(() -> before(amount.first()));
    }

    private Optional<String> after(int from) {
        int reach = atoms.is(from, "of") || atoms.is(from, "from") || atoms.is(from, "in") ? 10 : 6;
        for (int at = from; at < Math.min(atoms.size(), from + reach); at++) {
            String what = atoms.key(at).endsWith("ing") ? "" : HARMS.getOrDefault(atoms.key(at), "");
            if (!what.isEmpty() && isOfNext(at)) {
                return Optional.empty();
            }
            if (!what.isEmpty()) {
                return Optional.of(what);
            }
            int behind = behindInsertion(at);
            if (behind > at) {
                return after(behind);
            }
            if (atoms.isSign(at) && !atoms.is(at, "-") || Numbers.at(atoms, at).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "fourteen people, most of them civilians, lost their lives": the atom behind the second comma, else the same. */
    private int behindInsertion(int comma) {
        boolean part = atoms.is(comma, ",")
                && (atoms.is(comma + 1, "including") || atoms.is(comma + 1, "among") || isOfThem(comma + 1));
        for (int at = comma + 2; part && at < Math.min(atoms.size(), comma + 10); at++) {
            if (atoms.is(at, ",")) {
                return at + 1;
            }
        }
        return comma;
    }

    private boolean isOfThem(int at) {
        return atoms.is(at + 1, "of") && (atoms.is(at + 2, "them") || atoms.is(at + 2, "whom"))
                || atoms.is(at, "mostly")
                || atoms.is(at, "all") && !atoms.is(at + 1, "of");
    }

    /** "martyred a girl and wounded two men": the second verb goes with the second number. */
    private boolean isOfNext(int verb) {
        return atoms.is(verb - 1, "and")
                && (Numbers.at(atoms, verb + 1).isPresent() || atoms.is(verb + 1, "a") || atoms.is(verb + 1, "an"));
    }

    private Optional<String> before(int from) {
        for (int at = from - 1; at >= Math.max(0, from - 5); at--) {
            String what = HARMS.getOrDefault(atoms.key(at), "");
            if (!what.isEmpty()) {
                return Optional.of(what);
            }
            if (atoms.isSign(at) && !atoms.is(at, "-")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
