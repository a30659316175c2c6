package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ceaseline.coding.mention.ActorSpan;
import org.ceaseline.coding.mention.Found;
import org.ceaseline.coding.mention.PlaceSpan;
import org.ceaseline.coding.mention.Span;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Parses sentences with every name written as one and the same name, so that a tree never depends on who is named: exchange
 * the parties of a text and the trees stay as they are.
 */
final class Masking {

    private static final String ANY_NAME = "Iraq";
    /** What {@code readas.tsv} writes for any word with a capital. */
    private static final String ANY_CAPITAL = "capital";

    private static final String ANY_FIGHT = "violence";
    private static final String ANY_ATTACK = "attacking";

    /** Small words inside the title of an agreement or the name of a body. */
    private static final Set<String> TITLE_LINKS = Set.of("of", "on", "the", "for", "and", "to");

    private static final Pattern WITH_ARTICLE = Pattern.compile("(?i)(al|ash|el|ad|ar|as|at|an|az)-\\p{L}.+");

    private final Set<String> names = new HashSet<>();
    private final Lexicon lexicon;

    /** Learns from the sentences of a report which words it writes with a capital inside a sentence. */
    Masking(List<Sentence> sentences, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                boolean inside = Character.isLowerCase(tokens.get(i - 1).form().charAt(0));
                if (inside && isCapital(tokens.get(i))) {
                    names.add(tokens.get(i).form());
                }
            }
        }
    }

    /** The parsed sentence; its tokens hold the text's own words. */
    Sentence parsed(Sentence sentence, Found found, UnaryOperator<Sentence> parser) {
        List<int[]> runs = runs(sentence, found);
        if (runs.isEmpty() && sentence.tokens().stream().allMatch(token -> isReadAsIs(sentence, token))) {
            return new Speech(lexicon.classes(), parser).parsed(sentence);
        }
        Sentence masked = masked(sentence, runs);
        return unmasked(new Speech(lexicon.classes(), parser).parsed(masked), sentence);
    }

    private List<int[]> runs(Sentence sentence, Found found) {
        List<Token> tokens = sentence.tokens();
        boolean[] named = new boolean[tokens.size()];
        found.actors().stream().map(ActorSpan::span).forEach(span -> mark(span, tokens, named));
        found.places().stream().map(PlaceSpan::span).forEach(span -> mark(span, tokens, named));
        for (int i = 0; i < tokens.size(); i++) {
            if (isOfTitle(tokens, i)) {
                named[i] = false;
                continue;
            }
            String lower = tokens.get(i).form().toLowerCase(Locale.ROOT);
            boolean unknown = i > 0 && isCapital(tokens.get(i)) && lower.length() > 3 && !isKnownWord(lower);
            named[i] |= unknown || names.contains(tokens.get(i).form());
        }
        boolean[] within = new boolean[tokens.size()];
        found.actors().stream().map(ActorSpan::span).forEach(span -> markWithin(span, tokens, within));
        List<int[]> runs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = at;
            while (end < tokens.size() && (named[end] && isName(tokens.get(end)) || end > at && within[end])) {
                end++;
            }
            if (end > at) {
                runs.add(new int[] {at, end - 1});
            }
            at = Math.max(end, at + 1);
        }
        return runs;
    }

    /** "the Agreement on Cessation of Hostilities": common words with capitals, to be read as any others. */
    private boolean isOfTitle(List<Token> tokens, int at) {
        int first = at;
        while (first > 0 && isTitleWord(tokens, first) && !opensTitle(tokens, first)) {
            first--;
        }
        return isTitleWord(tokens, at) && opensTitle(tokens, first) && isCapital(tokens.get(at));
    }

    private boolean opensTitle(List<Token> tokens, int at) {
        return at > 0
                && isCapital(tokens.get(at))
                && lexicon.classes().holds("@AGREEMENT", lower(tokens, at))
                && !isCapital(tokens.get(at - 1))
                && (at + 1 == tokens.size() || !isCapital(tokens.get(at + 1)));
    }

    private boolean isTitleWord(List<Token> tokens, int at) {
        String lower = lower(tokens, at);
        return isCapital(tokens.get(at)) ? isKnownWord(lower) : TITLE_LINKS.contains(lower);
    }

    private static void mark(Span span, List<Token> tokens, boolean[] named) {
        for (int i = Math.max(0, span.first()); i <= span.last() && i < tokens.size(); i++) {
            named[i] = true;
        }
    }

    /** The small words inside "Group for the Defence of the Faith": the whole is one name. */
    private static void markWithin(Span span, List<Token> tokens, boolean[] within) {
        int first = Math.max(0, span.first());
        int last = Math.min(span.last(), tokens.size() - 1);
        boolean name = last > first + 1 && isCapital(tokens.get(first)) && isCapital(tokens.get(last));
        for (int i = first + 1; name && i < last; i++) {
            name = isCapital(tokens.get(i)) || TITLE_LINKS.contains(lower(tokens, i));
        }
        for (int i = first + 1; name && i < last; i++) {
            within[i] = true;
        }
    }

    /** A capital that is no day and no month, and no common word of a trigger at the start of a sentence. */
    private boolean isName(Token token) {
        String lower = token.form().toLowerCase(Locale.ROOT);
        boolean common = token.index() == 0 && !names.contains(token.form()) && isKnownWord(lower);
        return isCapital(token) && !common && !lexicon.classes().holds("@CALENDAR", lower);
    }

    private boolean isKnownWord(String lower) {
        String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return lexicon.isCommon(lower) || lexicon.isCommon(singular);
    }

    private static boolean isCapital(Token token) {
        return token.form().indexOf('-') > 0
                        && WITH_ARTICLE.matcher(token.form()).matches()
                || Character.isUpperCase(token.form().charAt(0)) && token.form().length() > 1;
    }

    private Sentence masked(Sentence sentence, List<int[]> runs) {
        List<Token> tokens = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < sentence.tokens().size(); at++) {
            Token token = sentence.tokens().get(at);
            if (next < runs.size() && runs.get(next)[0] == at) {
                Token last = sentence.tokens().get(runs.get(next)[1]);
                tokens.add(Token.unread(tokens.size(), token.start(), last.end(), ANY_NAME));
                at = runs.get(next)[1];
                next++;
            } else {
                tokens.add(Token.unread(tokens.size(), token.start(), token.end(), readAs(sentence, at)));
            }
        }
        return new Sentence(sentence.start(), sentence.end(), tokens, false);
    }

    /** The word that the parser reads: words of war that it has seldom met stand as common ones of the same kind. */
    private String readAs(Sentence sentence, int at) {
        if (isOfTitle(sentence.tokens(), at)) {
            return lower(sentence.tokens(), at);
        }
        if (isNoun(sentence, at)) {
            return ANY_FIGHT;
        }
        if (isGerund(sentence, at)) {
            return ANY_ATTACK;
        }
        Token token = sentence.tokens().get(at);
        return lexicon.readAs(lower(sentence.tokens(), at))
                .filter(read ->
                        read.after().isEmpty() || at > 0 && read.after().contains(lower(sentence.tokens(), at - 1)))
                .filter(read -> read.before().isEmpty()
                        || at + 1 < sentence.tokens().size()
                                && (read.before().contains(lower(sentence.tokens(), at + 1))
                                        || read.before().contains(ANY_CAPITAL)
                                                && isCapital(sentence.tokens().get(at + 1))))
                .map(Lexicon.ReadAs::form)
                .orElse(token.form());
    }

    private boolean isReadAsIs(Sentence sentence, Token token) {
        return readAs(sentence, token.index()).equals(token.form());
    }

    /** "accused it of shelling the port": a verb, whatever the words before it. */
    private boolean isGerund(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        return lexicon.classes().holds("@GERUNDNOUN", lower(tokens, at))
                && at > 0
                && lexicon.classes().holds("@BEFOREGERUND", lower(tokens, at - 1))
                && at + 1 < tokens.size()
                && (lexicon.classes().holds("@AFTERGERUND", lower(tokens, at + 1)) || isCapital(tokens.get(at + 1)));
    }

    /** "Fighting broke out", "heavy shelling in", "there was shooting": a noun, whatever its ending says. */
    private boolean isNoun(Sentence sentence, int at) {
        List<Token> tokens = sentence.tokens();
        if (!lexicon.classes().holds("@GERUNDNOUN", lower(tokens, at))) {
            return false;
        }
        boolean there = at > 1
                && lower(tokens, at - 2).equals("there")
                && Set.of("was", "is", "were", "be").contains(lower(tokens, at - 1));
        boolean acts = at + 1 < tokens.size() && lexicon.classes().holds("@AFTERGERUNDNOUN", lower(tokens, at + 1));
        boolean opens = at == 0 || there || acts || lexicon.classes().holds("@BEFOREGERUNDNOUN", lower(tokens, at - 1));
        boolean goesOn = at + 1 == tokens.size() || !lexicon.classes().holds("@AFTERGERUND", lower(tokens, at + 1));
        boolean named = at + 1 < tokens.size() && isCapital(tokens.get(at + 1));
        return opens && goesOn && !named;
    }

    private static String lower(List<Token> tokens, int at) {
        return tokens.get(at).form().toLowerCase(Locale.ROOT);
    }

    /** The lemma of a word that was read as another. */
    private String lemma(String form, Token read) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (read.form().equals(ANY_ATTACK)) {
            return lower.substring(0, lower.length() - "ing".length());
        }
        return lexicon.readAs(lower).map(Lexicon.ReadAs::lemma).orElse(form);
    }

    private Sentence unmasked(Sentence parsed, Sentence original) {
        List<Token> tokens = new ArrayList<>(parsed.tokens().size());
        int from = 0;
        for (Token token : parsed.tokens()) {
            StringBuilder form = new StringBuilder();
            while (from < original.tokens().size()
                    && original.tokens().get(from).start() < token.end()) {
                form.append(form.isEmpty() ? "" : " ")
                        .append(original.tokens().get(from).form());
                from++;
            }
            boolean same = form.toString().equalsIgnoreCase(token.form());
            tokens.add(
                    form.toString().equals(token.form())
                            ? token
                            : new Token(
                                    token.index(),
                                    token.start(),
                                    token.end(),
                                    form.toString(),
                                    same ? token.lemma() : lemma(form.toString(), token),
                                    token.upos(),
                                    token.xpos(),
                                    token.head(),
                                    token.relation()));
        }
        return new Sentence(parsed.start(), parsed.end(), tokens, true);
    }
}
