package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds runs of capitalised words that make up one name, with the small words inside them. */
final class NameChunks {

    /**
     * A name.
     *
     * @param named where the name proper begins, behind titles
     * @param kind kind of body, {@code person}, or empty where the words do not tell
     */
    record Chunk(int first, int named, int last, String kind) {
        boolean isBody() {
            return !kind.isEmpty() && !kind.equals("person");
        }
    }

    private final Atoms atoms;
    private final Learned learned;
    private final boolean headline;
    private final ActorWords words = ActorWords.english();

    private NameChunks(Atoms atoms, Learned learned) {
        this.atoms = atoms;
        this.learned = learned;
        this.headline = isHeadline(atoms);
    }

    static List<Chunk> in(Atoms atoms, Learned learned) {
        NameChunks chunks = new NameChunks(atoms, learned);
        List<Chunk> found = new ArrayList<>();
        int at = 0;
        while (at < atoms.size()) {
            if (chunks.mayStart(at)) {
                Chunk chunk = chunks.chunk(at);
                found.add(chunk);
                at = chunk.last();
            }
            at++;
        }
        return found;
    }

    /** True where most words have capitals, so that a capital says nothing. */
    static boolean isHeadline(Atoms atoms) {
        int words = 0;
        int capitals = 0;
        for (int at = 0; at < atoms.size(); at++) {
            if (atoms.isWord(at) && atoms.key(at).length() > 3) {
                words++;
                capitals += atoms.isCapitalised(at) ? 1 : 0;
            }
        }
        boolean closed = atoms.size() > 0 && atoms.is(atoms.size() - 1, ".");
        return words >= 4 && capitals * 10 >= words * 8 && !closed;
    }

    private boolean mayStart(int at) {
        if (!atoms.isCapitalised(at) || isTime(at) || isRank(at)) {
            return false;
        }
        if (headline) {
            return isKnownName(at);
        }
        return !opensSentence(at) || opensWithName(at);
    }

    /** "Brig. Gen. Ruiz", "Mr Ruiz": what stands before a name is none. */
    private boolean isRank(int at) {
        boolean point = atoms.is(at + 1, ".");
        boolean follows = atoms.isCapitalised(point ? at + 2 : at + 1);
        return follows && words.isRank(atoms.key(at)) && !atoms.isAllCapitals(at);
    }

    private boolean isTime(int at) {
        TimeWords times = TimeWords.english();
        return times.weekday(atoms.key(at)) > 0 || times.month(atoms.key(at)) > 0;
    }

    private boolean isKnownName(int at) {
        return learned.isSeenCapitalised(atoms.key(at))
                || Countries.all().at(atoms, at).isPresent()
                || atoms.isAllCapitals(at) && !isAllCapitalsLine();
    }

    private boolean isAllCapitalsLine() {
        return atoms.size() > 3 && atoms.isAllCapitals(0) && atoms.isAllCapitals(1) && atoms.isAllCapitals(2);
    }

    private boolean opensSentence(int at) {
        if (at == 0 || atoms.isFirstWord(at)) {
            return true;
        }
        if (at == 1 && atoms.isSign(0) || followsDateline(at)) {
            return true;
        }
        String before = atoms.key(at - 1);
        return atoms.isSign(at - 1)
                && !before.equals(",")
                && !before.equals("-")
                && !before.equals("(")
                && !before.equals("/")
                && !before.equals("[")
                && !before.equals("&");
    }

    /** "ADEN - Shells fell": the sentence opens after the dash. */
    private boolean followsDateline(int at) {
        boolean dash = at >= 2 && at <= 14 && atoms.is(at - 1, "-") && !atoms.isGlued(at) && !atoms.isGlued(at - 1);
        return dash && atoms.isAllCapitals(0);
    }

    private boolean opensWithName(int at) {
        String word = atoms.key(at);
        if (words.isOpener(word)) {
            return atoms.isCapitalised(at + 1) && learned.isSeenCapitalised(word) && !learned.isCommon(word);
        }
        if (atoms.isAllCapitals(at) || learned.isSeenCapitalised(word) || isProperNoun(at)) {
            return true;
        }
        if (Countries.all().at(atoms, at).isPresent()) {
            return true;
        }
        if (behindTitle(at)
                .filter(next -> atoms.isCapitalised(next) && !isTime(next))
                .isPresent()) {
            return true;
        }
        boolean noun = words.noun(atoms, at).isPresent();
        boolean namesOn = atoms.isCapitalised(at + 1) && !isTime(at + 1);
        return namesOn ? !noun || words.kindOfBody(word).length() > 0 : !noun && !learned.isCommon(word);
    }

    /** What the tagger says, where the sentence is parsed. */
    private boolean isProperNoun(int at) {
        return atoms.sentence().parsed()
                && atoms.is(atoms.size() - 1, ".")
                && atoms.sentence()
                        .tokens()
                        .get(atoms.tokenAt(atoms.start(at)))
                        .upos()
                        .equals("PROPN");
    }

    private Chunk chunk(int start) {
        boolean sum = atoms.isNumber(start - 1) && atoms.is(start - 2, "+") && atoms.isNumber(start - 3);
        boolean article = atoms.is(start - 1, "-") && atoms.isGlued(start) && isSmall(start - 2);
        int first = sum ? start - 3 : article ? start - 2 : withNumber(start);
        int last = start;
        int next = following(last);
        while (next > last) {
            last = next;
            next = following(last);
        }
        int named = behindTitles(first, last);
        return new Chunk(first, named, last, named > first ? "person" : kind(first, last));
    }

    /** "14th Brigade", "2M": a number that opens the name of a body. */
    private int withNumber(int start) {
        if (atoms.isNumber(start - 1) && atoms.isGlued(start)) {
            return start - 1;
        }
        boolean ordinal = atoms.isNumber(start - 2)
                && atoms.isGlued(start - 1)
                && Set.of("st", "nd", "rd", "th").contains(atoms.key(start - 1));
        return ordinal && words.noun(atoms, start).isPresent() ? start - 2 : start;
    }

    /** "Foreign Minister Ana Ruiz" is called Ana Ruiz; what a body's name begins with stays. */
    private int behindTitles(int first, int last) {
        int at = first;
        Optional<Integer> next = behindTitle(at);
        while (next.isPresent() && next.get() <= last) {
            at = next.get();
            next = behindTitle(at);
        }
        boolean person = at > first && last - at >= 1 && Set.of("person", "").contains(kind(at, last));
        return person && !atoms.isAllCapitals(last) && !atoms.isGenitive(at) ? at : first;
    }

    private Optional<Integer> behindTitle(int at) {
        return words.title(atoms, at).map(Trie.Hit::next);
    }

    /** The next capitalised atom of the name, or the same atom where it ends. */
    private int following(int at) {
        int next = at + 1;
        if (isName(next)) {
            return next;
        }
        if (atoms.isGenitive(next) && isName(next + 1) && words.isCollective(atoms.key(at))) {
            return next + 1;
        }
        if (atoms.is(next, "-")
                && atoms.isGlued(next)
                && (isName(next + 1) || atoms.isNumber(next + 1) || isSmall(next + 1) || isSecondHalf(at, next + 1))) {
            return next + 1;
        }
        if (atoms.isNumber(next) && atoms.isGlued(next) && !atoms.isSign(at) && !atoms.is(next + 1, ":")) {
            return next;
        }
        if (atoms.is(next, ".") && atoms.isGlued(next) && atoms.key(at).length() == 1 && isName(next + 1)) {
            return next + 1;
        }
        if (isSmall(next) && (isName(next + 1) || atoms.is(next + 1, "-") && isName(next + 2))) {
            return atoms.is(next + 1, "-") ? next + 2 : next + 1;
        }
        int joined = afterAnd(at, next);
        int within = joined > at ? joined : afterIn(at, next);
        return within > at ? within : afterOf(at, next);
    }

    /** "moon" of "Ban Ki-moon": a short half with a small letter, behind a name of two words. */
    private boolean isSecondHalf(int at, int half) {
        String key = half < atoms.size() ? atoms.key(half) : "";
        return atoms.isWord(half)
                && atoms.isGlued(half)
                && key.length() <= 5
                && atoms.isCapitalised(at - 1)
                && !atoms.isAllCapitals(at)
                && !key.matches(
                        "led|run|held|based|made|wide|area|style|born|era|owned|like|only|level|free|prone|to|in|on|and|of");
    }

    /** "Monitoring and Verification Mechanism (MVM)": one name, where the letters behind it begin the words on both sides. */
    private int afterAnd(int at, int next) {
        if (!atoms.is(next, "and") && !atoms.is(next, "&") || !isName(next + 1)) {
            return at;
        }
        int end = next + 1;
        while (isName(end + 1) || (atoms.is(end + 1, "and") || atoms.is(end + 1, "of")) && isName(end + 2)) {
            end++;
        }
        boolean letters = atoms.is(end + 1, "(") && atoms.isAllCapitals(end + 2) && atoms.is(end + 3, ")");
        return letters && begins(atoms.key(end + 2), at, next + 1) ? next + 1 : at;
    }

    /** True where the letters hold the first letter of the word before "and" and, behind it, that of the word after. */
    private boolean begins(String letters, int before, int after) {
        int first = letters.indexOf(atoms.key(before).charAt(0));
        return first >= 0 && letters.indexOf(atoms.key(after).charAt(0), first + 1) > 0;
    }

    private boolean isName(int at) {
        return atoms.isCapitalised(at) && !isTime(at) && (!headline || isKnownName(at));
    }

    /** "Mission in South Keld (MISK)": one name, where letters stand right behind the land and end in its own. */
    private int afterIn(int at, int next) {
        if (!atoms.is(next, "in") || words.kindOfBody(atoms.key(at)).isEmpty()) {
            return at;
        }
        int name = atoms.is(next + 1, "the") ? next + 2 : next + 1;
        int end = name;
        while (isName(end + 1) || atoms.is(end + 1, "of")) {
            end += atoms.is(end + 1, "of") && atoms.is(end + 2, "the") ? 2 : 1;
        }
        boolean letters = atoms.is(end + 1, "(") && atoms.isAllCapitals(end + 2) && atoms.is(end + 3, ")");
        return isName(name)
                        && letters
                        && atoms.key(end + 2).indexOf(atoms.key(at).charAt(0)) >= 0
                ? name
                : at;
    }

    /** "Ministry of Defence", "Movement for the Liberation of Keld", "Government of National Accord". */
    private int afterOf(int at, int next) {
        boolean links = atoms.is(next, "of")
                || atoms.is(next, "for") && !words.kindOfBody(atoms.key(at)).isEmpty();
        if (links && words.isPortfolio(atoms.key(next + 1)) && isOffice(at)) {
            return next + 1;
        }
        if (!links || words.kindOfBody(atoms.key(at)).isEmpty() && !holdsBody(at)) {
            return at;
        }
        int name = atoms.is(next + 1, "the") ? next + 2 : next + 1;
        return isName(name) ? name : at;
    }

    /** "Secretary" of "Secretary of State": a title with a capital. */
    private boolean isOffice(int at) {
        return atoms.isCapitalised(at)
                && isName(at + 2)
                && words.title(atoms, at).isPresent();
    }

    private boolean holdsBody(int at) {
        for (int back = at;
                back >= 0
                        && (atoms.isCapitalised(back)
                                || atoms.is(back, "of")
                                || atoms.is(back, "for")
                                || atoms.is(back, "the"));
                back--) {
            if (!words.kindOfBody(atoms.key(back)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall(int at) {
        return switch (atoms.key(at)) {
            case "al",
                    "el",
                    "as",
                    "ash",
                    "ar",
                    "an",
                    "az",
                    "ad",
                    "ul",
                    "bin",
                    "ibn",
                    "de",
                    "del",
                    "la",
                    "van",
                    "von",
                    "der",
                    "den",
                    "dos",
                    "da",
                    "di" -> !atoms.is(at, "as") && !atoms.is(at, "an") || atoms.is(at + 1, "-");
            default -> false;
        };
    }

    private String kind(int first, int last) {
        if (last > first || atoms.isAllCapitals(first)) {
            String kind = words.kindOfBody(
                    IntStream.rangeClosed(first, last).mapToObj(atoms::key).toList());
            if (!kind.isEmpty()) {
                return kind;
            }
        }
        return isPerson(first, last) ? "person" : "";
    }

    private boolean isPerson(int first, int last) {
        boolean few = last - first <= 4 && !atoms.isNumber(last);
        return few && (followsTitle(first) || last > first && hasOfficeAfter(last) || isSpeaking(first, last));
    }

    private boolean followsTitle(int first) {
        for (int back = 1; back <= 3; back++) {
            int at = first - back;
            int end = atoms.is(first - 1, ".") ? first - 1 : first;
            if (words.title(atoms, at).filter(hit -> hit.next() == end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "Eduard B, a commander of": the office stands behind the name. */
    private boolean hasOfficeAfter(int last) {
        if (!atoms.is(last + 1, ",")) {
            return false;
        }
        for (int at = last + 2; at < Math.min(atoms.size(), last + 8) && !atoms.is(at, ","); at++) {
            if (words.noun(atoms, at)
                    .filter(hit -> hit.value().kind().equals("official"))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpeaking(int first, int last) {
        boolean two = last - first == 1
                && !atoms.isAllCapitals(first)
                && Countries.all().at(atoms, first).isEmpty();
        return two && (isSaying(last + 1) || atoms.is(first - 1, "said"));
    }

    private boolean isSaying(int at) {
        return switch (atoms.key(at)) {
            case "said",
                    "told",
                    "says",
                    "added",
                    "warned",
                    "insisted",
                    "denied",
                    "announced",
                    "stated",
                    "argued" -> true;
            default -> false;
        };
    }
}
