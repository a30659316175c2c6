package org.ceaseline.coding.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the phrases of a sentence by the words that bound them: who stands before and behind a trigger, and where. */
final class Phrases {

    private static final int LONGEST = 6;

    private final Statements statements;
    private final List<Word> words;
    private final IntPredicate isTrigger;

    Phrases(Statements statements, List<Word> words, IntPredicate isTrigger) {
        this.statements = statements;
        this.words = words;
        this.isTrigger = isTrigger;
    }

    /** Words {@code first} to before {@code next} that name somebody or something. */
    record Phrase(int first, int next) {}

    /** The names at one of these places around a trigger; the first place that gives any counts. */
    List<String> at(List<String> places, int first, int next) {
        for (String place : places) {
            List<String> names = names(place, first, next);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private List<String> names(String place, int first, int next) {
        return switch (place) {
            case "subject" -> subject(first, next).map(this::names).orElse(List.of());
            case "object" -> object(first, next).map(this::names).orElse(List.of());
            case "of" -> phrase(next).map(this::names).orElse(List.of());
            case "on" -> after("@ON", "in", next);
            case "first" -> first > 1 ? phrase(1).map(this::names).orElse(List.of()) : List.of();
            case "both" -> joined(names("subject", first, next), names("with", first, next));
            case "in" -> after("@IN", "none", next);
            case "by" -> after("@BY", "none", 0);
            case "with" -> after("@WITH", "none", next);
            case "between" -> after("@BETWEEN", "none", 0);
            default -> List.of();
        };
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Who does it: the phrase right behind a verb, unless one stands before it. */
    private Optional<Phrase> subject(int first, int next) {
        Optional<Phrase> before = before(first);
        if (before.isPresent()) {
            return before;
        }
        return phrase(next).filter(phrase -> !isThing(phrase.first()));
    }

    /** Who says it: the phrase behind the word of saying, or the one that opens the sentence before it. */
    Optional<Phrase> speaker(int saying) {
        return phrase(saying + 1).or(() -> before(saying));
    }

    /** The names of the second phrase from here: whom somebody blames. */
    List<String> second(int from) {
        return phrase(from)
                .flatMap(first -> phrase(first.next()))
                .map(this::names)
                .orElse(List.of());
    }

    private Optional<Phrase> object(int first, int next) {
        Optional<Phrase> direct = phrase(next).filter(phrase -> !isPrepositional(phrase.first()));
        if (before(first).isPresent()
                || direct.isEmpty()
                || isThing(direct.get().first())) {
            return direct;
        }
        return phrase(direct.get().next()).filter(phrase -> !isPrepositional(phrase.first()));
    }

    /** A phrase that opens with a preposition written on to its first word is no object. */
    private boolean isPrepositional(int at) {
        Word word = words.get(at);
        return statements.begins("@OPENS", statements.spelling().plain(word.text()))
                && !statements.isWhole("@MENTION", word);
    }

    private boolean isThing(int word) {
        return statements.is("@THING", words.get(word));
    }

    /** The phrase that ends right before a word and opens its clause. */
    private Optional<Phrase> before(int first) {
        int from = first;
        while (from > 0 && !isBound(from - 1) && !words.get(from).opens()) {
            from--;
        }
        boolean holds = from < first && first - from <= LONGEST && !isTrigger.test(from);
        return holds && !isThing(from) ? Optional.of(new Phrase(from, first)) : Optional.empty();
    }

    /** The phrase that opens here; empty where a bound stands here. */
    Optional<Phrase> phrase(int from) {
        int next = from;
        while (next < words.size()
                && next - from < LONGEST
                && !isBound(next)
                && !(next > from
                        && (words.get(next).opens()
                                || isThing(next) && !isNumber(next - 1)
                                || isNewHead(from, next)))) {
            next++;
        }
        return next == from ? Optional.empty() : Optional.of(new Phrase(from, next));
    }

    /** A preposition written on to the word, a word that names somebody else, a number, or one that belongs to the phrase before. */
    private boolean isNewHead(int first, int at) {
        Word word = words.get(at);
        String plain = statements.spelling().plain(word.text());
        boolean complete = at > first + 1 || isDefinite(first);
        return isPrepositional(at)
                || complete
                        && (statements.isWhole("@MENTION", word) || isDefinite(at) && statements.is("@MENTION", word))
                || statements.isWhole("@NUMBER", word) && !statements.isWhole("@NUMBER", words.get(first))
                || complete && !isDefinite(at) && statements.ends("@ENDS", plain);
    }

    private boolean isNumber(int at) {
        return statements.isWhole("@NUMBER", words.get(at));
    }

    private boolean isDefinite(int at) {
        return statements.spelling().plain(words.get(at).text()).startsWith(letters("the"));
    }

    private String letters(String kind) {
        return statements.spelling().letters(kind);
    }

    private boolean isBound(int at) {
        Word word = words.get(at);
        return statements.isWhole("@STOP", word)
                || statements.isWhole("@ON", word)
                || statements.isWhole("@IN", word)
                || statements.isWhole("@TO", word)
                || statements.isWhole("@FROM", word)
                || statements.isWhole("@BETWEEN", word)
                || statements.isWhole("@WITH", word)
                || statements.isWhole("@ACCORDING", word)
                || statements.is("@TIME", word)
                || statements.is("@SAY", word)
                || statements.isWhole("@NOT", word)
                || Character.isDigit(word.text().charAt(0))
                || statements.isWhole("@VERB", word)
                || isTrigger.test(at);
    }

    private List<String> after(String list, String clitic, int next) {
        for (int at = next; at < words.size(); at++) {
            if (statements.isWhole(list, words.get(at)) && at + 1 < words.size()) {
                return phrase(at + 1).map(this::names).orElse(List.of());
            }
            String plain = statements.spelling().plain(words.get(at).text());
            boolean written = !clitic.equals("none")
                    && plain.startsWith(letters(clitic))
                    && statements.is("@THING", words.get(at))
                    && !statements.isWhole("@THING", words.get(at));
            if (written) {
                return phrase(at).map(this::names).orElse(List.of());
            }
        }
        return List.of();
    }

    /** The names of a phrase: words joined by the short word for "and" are several. */
    List<String> names(Phrase phrase) {
        boolean part = phrase.next() == phrase.first() + 1
                && isNumber(phrase.first())
                && phrase.next() + 1 < words.size()
                && statements.isWhole("@FROM", words.get(phrase.next()));
        if (part) {
            return phrase(phrase.next() + 1).map(this::names).orElse(List.of());
        }
        List<String> names = new ArrayList<>();
        int from = phrase.first();
        for (int at = phrase.first() + 1; at <= phrase.next(); at++) {
            if (at == phrase.next() || isJoined(at)) {
                names.add(text(from, at, from > phrase.first()));
                from = at;
            }
        }
        return names;
    }

    private boolean isJoined(int at) {
        String plain = statements.spelling().plain(words.get(at).text());
        return statements.spelling().mayBegin(plain, "and")
                && plain.startsWith(letters("and"))
                && !statements.isWhole("@AND", words.get(at))
                && plain.length() > 3;
    }

    private String text(int from, int next, boolean joined) {
        int first = from;
        while (first + 1 < next && statements.isWhole("@NUMBER", words.get(first))) {
            first++;
        }
        StringBuilder text = new StringBuilder();
        for (int at = first; at < next; at++) {
            text.append(at > first ? " " : "").append(words.get(at).text());
        }
        String name = text.toString();
        if (joined && name.startsWith(letters("and"))) {
            return name.substring(letters("and").length());
        }
        return statements.spelling().withoutShortWords(name, this::isListed);
    }

    private boolean isListed(String word) {
        Word alone =
                new Word(0, 0, word, "", java.util.Set.of(statements.spelling().plain(word)), false);
        return statements.isWhole("@THING", alone)
                || statements.isWhole("@MENTION", alone)
                || statements.isWhole("@PLACENOUN", alone);
    }

    /** Names of places: behind a noun for a place, or behind a word for in, near, to. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean noun = statements.is("@PLACENOUN", words.get(at)) && !(isDefinite(at) && isDefinite(at + 1));
            boolean leads = statements.isWhole("@IN", words.get(at)) || statements.isWhole("@TO", words.get(at));
            Word next = words.get(at + 1);
            boolean name = !isBound(at + 1) && !isThing(at + 1) && !statements.is("@MENTION", next) && !next.opens();
            boolean two = statements.isWhole("@NAMEFIRST", next) && at + 2 < words.size() && !isBound(at + 2);
            boolean last = two
                    || at + 2 >= words.size()
                    || isBound(at + 2)
                    || words.get(at + 2).opens()
                    || isJoined(at + 2)
                    || isNumber(at + 2);
            if ((noun || leads && last) && name && !isJoined(at + 1) && !isOrdinary(next, noun)) {
                String place = two ? next.text() + " " + words.get(at + 2).text() : next.text();
                if (!places.contains(place)) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Behind a mere preposition a word with an article or a short word before it is rather no name. */
    private boolean isOrdinary(Word word, boolean noun) {
        return !noun && statements.spelling().plain(word.text()).startsWith(letters("the"));
    }
}
