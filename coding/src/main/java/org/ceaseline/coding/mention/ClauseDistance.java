package org.ceaseline.coding.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** How near a time expression stands to the word that names an event: in the tree where there is one, else in words. */
final class ClauseDistance {

    private static final int FAR = 1000;
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "conj", "acl:relcl", "relcl");
    private static final Set<String> SAME_TIME = Set.of("when", "as", "while");
    private static final Set<String> CLOSED =
            Set.of("ccomp", "advcl", "acl", "acl:relcl", "relcl", "parataxis", "csubj");

    private final Sentence sentence;
    private final int trigger;

    ClauseDistance(Sentence sentence, int trigger) {
        this.sentence = sentence;
        this.trigger = Math.max(0, Math.min(trigger, sentence.tokens().size() - 1));
    }

    /** The words of a stretch of text in this sentence, whose names may be one word where they were several before. */
    private Span here(Span span) {
        int first = 0;
        while (first < sentence.tokens().size() - 1 && token(first).end() <= span.start()) {
            first++;
        }
        int last = first;
        while (last < sentence.tokens().size() - 1 && token(last + 1).start() < span.end()) {
            last++;
        }
        return new Span(first, last, last, span.start(), span.end());
    }

    /** "25 April: jets pounded the town": the day of an entry stands before its words and dates all of them. */
    boolean opens(Span time) {
        return !sentence.tokens().isEmpty() && time.end() <= token(0).start();
    }

    /** False for a time that lies in a clause below the trigger's own: what was said now may have been done before. */
    boolean mayHold(Span time) {
        return !sentence.parsed() || opens(time) || !isBelowAnotherClause(here(time)) && !isOfAnotherNoun(here(time));
    }

    /** "the truce signed in Keld last May": the day of the signing, for whatever else the sentence tells. */
    private boolean isOfAnotherNoun(Span time) {
        int at = time.first() - 1;
        while (at > 0 && isBetween(token(at))) {
            at--;
        }
        if (at <= 0
                || !token(at).xpos().startsWith("VB")
                || !token(at - 1).upos().equals("NOUN")) {
            return isBeforeItsNoun(time);
        }
        boolean deal = isAgreement(at - 1);
        boolean acl = token(at).xpos().equals("VBN") && token(at).relation().startsWith("acl");
        return (deal || acl) && at != trigger && at - 1 != trigger;
    }

    /** "Monday's attack", "the January truce": the day of that noun. */
    private boolean isBeforeItsNoun(Span time) {
        int noun = time.last() + 1;
        boolean genitive = noun < sentence.tokens().size() && token(noun).xpos().equals("POS");
        noun = genitive ? noun + 1 : noun;
        while (noun < sentence.tokens().size() - 1
                && (token(noun).upos().equals("ADJ")
                        || token(noun).relation().equals("compound") && !isAgreement(noun))) {
            noun++;
        }
        boolean bound = noun < sentence.tokens().size() && (genitive || isAgreement(noun));
        return bound && noun != trigger && token(trigger).head() != noun;
    }

    private boolean isAgreement(int word) {
        return TimeWords.english().isAgreement(token(word).form().toLowerCase(Locale.ROOT));
    }

    private static boolean isBetween(Token token) {
        return switch (token.upos()) {
            case "ADP", "PROPN", "DET", "ADV" -> true;
            default -> false;
        };
    }

    private boolean isBelowAnotherClause(Span time) {
        int at = outer(time);
        for (int steps = 0; at >= 0 && steps < 60; steps++) {
            Token token = token(at);
            if (at == trigger || token.head() < 0) {
                return false;
            }
            boolean closed = CLOSED.contains(token.relation()) && !isOfTrigger(token) && !isAtTheSameTime(at);
            if (closed && !isAbove(token.head(), trigger) && (descends(token.head()) || isRelative(token))) {
                return true;
            }
            at = token.head();
        }
        return false;
    }

    /** "food for Orbeck, which has been cut off since April": no time of what is told of Orbeck's food. */
    private boolean isRelative(Token clause) {
        return clause.relation().equals("acl:relcl") && !isAbove(clause.index(), trigger);
    }

    /** "the truce signed in May": what is told of a noun that names the event is told of the event. */
    private boolean isOfTrigger(Token token) {
        boolean noun = !token(trigger).upos().equals("VERB");
        return noun && token.head() == trigger && token.relation().startsWith("acl");
    }

    /** "were killed when fighters stormed a post on Monday": one time for both. */
    private boolean isAtTheSameTime(int clause) {
        return token(clause).relation().equals("advcl")
                && sentence.tokens().stream()
                        .filter(word -> word.head() == clause && word.index() < clause)
                        .anyMatch(word -> SAME_TIME.contains(word.form().toLowerCase(Locale.ROOT)));
    }

    /** "had collapsed": what the report looks back at, at a time that is no other noun's. */
    boolean looksBack(Span time) {
        return sentence.parsed()
                && !isBeforeItsNoun(here(time))
                && sentence.tokens().stream()
                        .anyMatch(word -> word.head() == trigger
                                && word.relation().startsWith("aux")
                                && word.form().equalsIgnoreCase("had"));
    }

    /** "a truce signed in May collapsed within days": an end soon after the day of its beginning. */
    boolean isSoonAfter(Span there) {
        if (!sentence.parsed()) {
            return false;
        }
        int subject = here(there).first();
        while (subject >= 0 && token(subject).head() != trigger) {
            subject = token(subject).head();
        }
        return subject >= 0
                && token(subject).relation().startsWith("nsubj")
                && isAgreement(subject)
                && sentence.tokens().stream().anyMatch(this::isWithin);
    }

    private boolean isWithin(Token preposition) {
        return preposition.form().equals("within")
                && preposition.head() > preposition.index()
                && token(preposition.head()).head() == trigger;
    }

    /** "the seventh exchange since August", "the worst fighting since May": it tells how often, not when. */
    private boolean isOfARow(int time) {
        int noun = token(time).head();
        return noun >= 0
                && token(noun).upos().equals("NOUN")
                && sentence.tokens().stream()
                        .filter(word -> word.head() == noun && word.index() < noun)
                        .anyMatch(word -> word.xpos().equals("JJS")
                                || TimeWords.english().isOrdinal(word.form().toLowerCase(Locale.ROOT)));
    }

    /** "The bridge, shut since May, was opened": since when it was otherwise. */
    boolean isSinceAnother(Span time) {
        if (sentence.parsed() && isOfARow(outer(here(time)))) {
            return true;
        }
        int before = here(time).first() - 1;
        if (!sentence.parsed() || before < 0 || before == trigger) {
            return false;
        }
        boolean state =
                switch (token(before).xpos()) {
                    case "VBN", "VBG", "JJ" -> true;
                    default -> false;
                };
        return state && token(trigger).head() != before;
    }

    /** True where one of these words stands between the trigger and the time. */
    boolean isBeyond(Span there, Set<Integer> words) {
        Span time = here(there);
        int low = Math.min(trigger, time.first());
        int high = Math.max(trigger, time.last());
        return words.stream().anyMatch(word -> word > low && word < high);
    }

    /** True where the token is the trigger or hangs below it. */
    private boolean descends(int at) {
        return isAbove(trigger, at);
    }

    private boolean isAbove(int above, int below) {
        int at = below;
        for (int steps = 0; at >= 0 && steps < 60; steps++) {
            if (at == above) {
                return true;
            }
            at = token(at).head();
        }
        return false;
    }

    /** True where no clause begins between the time and the trigger. */
    boolean inClause(Span there) {
        Span time = here(there);
        if (!sentence.parsed()) {
            return Math.abs(time.head() - trigger) <= 15;
        }
        int clause = clauseOf(outer(time));
        return clause == clauseOf(trigger) || isOfTrigger(token(clause)) || isAtTheSameTime(clause) && descends(clause);
    }

    /** Steps in the tree, or tokens in between; the clause of another verb counts as far. */
    int to(Span there) {
        Span time = here(there);
        if (!sentence.parsed()) {
            return time.holds(trigger)
                    ? 0
                    : Math.min(Math.abs(time.first() - trigger), Math.abs(time.last() - trigger));
        }
        int near = Math.min(Math.abs(time.first() - trigger), Math.abs(time.last() - trigger));
        return (inClause(there) ? 0 : FAR) + path(outer(time)) * 2 + near / 3;
    }

    private int clauseOf(int token) {
        int at = token;
        for (int steps = 0; steps < 60; steps++) {
            Token it = token(at);
            if (it.head() < 0 || CLAUSES.contains(it.relation()) && isVerbal(it)) {
                return at;
            }
            at = it.head();
        }
        return at;
    }

    private static boolean isVerbal(Token token) {
        return token.upos().equals("VERB")
                || token.upos().equals("AUX")
                || !token.relation().equals("conj");
    }

    /** The token of the expression whose head lies outside of it. */
    private int outer(Span time) {
        for (int i = time.first(); i <= time.last(); i++) {
            int head = token(i).head();
            if (head < time.first() || head > time.last()) {
                return i;
            }
        }
        return time.last();
    }

    private int path(int from) {
        List<Token> tokens = sentence.tokens();
        Set<Integer> above = new HashSet<>();
        int depth = 0;
        int at = trigger;
        java.util.Map<Integer, Integer> depths = new java.util.HashMap<>();
        while (at >= 0 && above.add(at) && depth < tokens.size() + 1) {
            depths.put(at, depth++);
            at = token(at).head();
        }
        int steps = 0;
        at = from;
        while (at >= 0 && !depths.containsKey(at) && steps < tokens.size() + 1) {
            at = token(at).head();
            steps++;
        }
        return at < 0 ? FAR : steps + depths.getOrDefault(at, 0);
    }

    private Token token(int index) {
        return sentence.tokens()
                .get(Math.max(0, Math.min(index, sentence.tokens().size() - 1)));
    }
}
