package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** A parsed sentence that can be walked downwards and upwards. Immutable. */
public final class Tree {

    private static final Set<String> CLAUSAL = Set.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj");
    private static final Set<String> POSSESSIVE = Set.of("its", "his", "their", "our", "my", "whose");
    private static final Set<String> OUTSIDE_A_NAME =
            Set.of("acl", "appos", "punct", "conj", "cc", "det", "case", "mark", "parataxis", "advcl", "dep", "cop");

    private final Sentence sentence;
    private final Token[] tokens;
    private final List<List<Integer>> children;
    private final String[] relations;
    private final String[] forms;
    private final String[] lemmas;
    private final boolean[] nominalVerbs;

    private Tree(Sentence sentence, List<List<Integer>> children, Grammar grammar) {
        this.sentence = sentence;
        this.tokens = sentence.tokens().toArray(Token[]::new);
        this.children = children;
        this.relations = new String[tokens.length];
        this.forms = new String[tokens.length];
        this.lemmas = new String[tokens.length];
        this.nominalVerbs = new boolean[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            relations[i] = plain(tokens[i].relation());
            forms[i] = tokens[i].form().toLowerCase(Locale.ROOT);
        }
        for (int i = 0; i < tokens.length; i++) {
            nominalVerbs[i] = isReadAsVerb(i);
            boolean gerund = nominalVerbs[i] && tokens[i].xpos().equals("VBG");
            lemmas[i] = gerund ? forms[i] : lemma(tokens[i], forms[i], grammar);
        }
    }

    /** The tree of a parsed sentence. */
    public static Tree of(Sentence parsed, Grammar grammar) {
        Sentence sentence = Mending.mended(parsed, grammar);
        int size = sentence.tokens().size();
        List<List<Integer>> children = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            children.add(new ArrayList<>(4));
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token.index());
            }
        }
        return new Tree(sentence, children, grammar);
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return tokens.length;
    }

    public Token token(int index) {
        return tokens[index];
    }

    public int head(int index) {
        return token(index).head();
    }

    public String lemma(int index) {
        return lemmas[index];
    }

    private static String lemma(Token token, String form, Grammar grammar) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (!token.xpos().startsWith("VB")) {
            return lemma;
        }
        String known = grammar.lemma(lemma, form);
        boolean past = token.xpos().equals("VBD") || token.xpos().equals("VBN");
        return past ? grammar.pastLemma(known, form) : known;
    }

    private boolean isNominalVerb(int index) {
        return nominalVerbs[index];
    }

    /** "fighting broke out", "carried out strikes": a word read as a verb that stands where a noun stands. */
    private boolean isReadAsVerb(int index) {
        return token(index).xpos().startsWith("VB")
                && isInNounsPlace(index)
                && child(index, "obj", "aux", "nsubj", "mark", "cop") < 0;
    }

    private boolean isInNounsPlace(int index) {
        return switch (relation(index)) {
            case "nsubj", "nsubj:pass", "obj", "iobj" -> true;
            case "obl", "nmod" -> marker(index).isEmpty();
            default -> false;
        };
    }

    public String form(int index) {
        return forms[index];
    }

    public String upos(int index) {
        return token(index).upos();
    }

    /** The relation to the head without its subtype, but for the passive's. */
    public String relation(int index) {
        return relations[index];
    }

    private static String plain(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 || relation.endsWith(":pass") ? relation : relation.substring(0, colon);
    }

    public List<Integer> children(int index) {
        return children.get(index);
    }

    /** Dependents with one of these relations, left to right. */
    public List<Integer> children(int index, String... relations) {
        List<Integer> found = new ArrayList<>(2);
        for (int child : children.get(index)) {
            if (isOne(relation(child), relations)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first dependent with one of these relations, or -1. */
    public int child(int index, String... relations) {
        for (int child : children.get(index)) {
            if (isOne(relation(child), relations)) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isOne(String relation, String... relations) {
        for (String one : relations) {
            if (one.equals(relation)) {
                return true;
            }
        }
        return false;
    }

    public boolean isVerb(int index) {
        boolean verb = upos(index).equals("VERB") || token(index).xpos().startsWith("VB");
        return verb && !isNominalVerb(index);
    }

    public boolean isNoun(int index) {
        String upos = upos(index);
        boolean adjective = upos.equals("ADJ") && isInNounsPlace(index) && child(index, "det") >= 0;
        return upos.equals("NOUN") || upos.equals("PROPN") || adjective || isNominalVerb(index);
    }

    public boolean isPronoun(int index) {
        return upos(index).equals("PRON");
    }

    /** The preposition of a phrase, several words joined by a blank; empty where it has none. */
    public String preposition(int index) {
        String words = "";
        for (int child : children.get(index)) {
            if (relations[child].equals("case") && !isPossessive(child)) {
                words = withFixed(words, child);
            }
        }
        return words;
    }

    private boolean isPossessive(int index) {
        return token(index).xpos().equals("POS")
                || form(index).equals("'s")
                || form(index).equals("'")
                || form(index).equals("’")
                || form(index).equals("’s");
    }

    /** "its", "his", "their", whatever tag they were given. */
    public boolean isPossessivePronoun(int index) {
        return token(index).xpos().equals("PRP$") || POSSESSIVE.contains(form(index));
    }

    /** True for a possessor: "Arland's", "its". */
    public boolean isPossessor(int index) {
        if (isPossessivePronoun(index)) {
            return true;
        }
        for (int child : children.get(index)) {
            if (relation(child).equals("case") && isPossessive(child)) {
                return true;
            }
        }
        return false;
    }

    /** Words that introduce a clause ("if", "that", "as long as"), joined by blanks. */
    public String marker(int index) {
        String words = "";
        for (int child : children.get(index)) {
            if (relations[child].equals("mark")) {
                words = withFixed(words, child);
            }
        }
        return words;
    }

    /** Words with one more behind a blank, and those that are fixed to it. */
    private String withFixed(String words, int word) {
        String all = words.isEmpty() ? forms[word] : words + " " + forms[word];
        for (int child : children.get(word)) {
            all = relations[child].equals("fixed") ? all + " " + forms[child] : all;
        }
        return all;
    }

    public boolean isClausal(int index) {
        return CLAUSAL.contains(relation(index)) || head(index) < 0;
    }

    /** A phrase and the phrases that are coordinated with it. */
    public List<Integer> withConjuncts(int index) {
        List<Integer> all = new ArrayList<>(2);
        all.add(index);
        for (int child : children(index, "conj", "list")) {
            if (!isOldName(child)) {
                all.addAll(withConjuncts(child));
            }
        }
        for (int child : children(index, "appos")) {
            if (upos(child).equals("PROPN") && child(child, "conj", "list") >= 0) {
                all.addAll(withConjuncts(child));
            }
        }
        return all;
    }

    /** "the Ridge Column, the former Keld Front": one body by its two names. */
    public boolean isOldName(int index) {
        boolean beside = relation(index).equals("appos") || relation(index).equals("conj") && child(index, "cc") < 0;
        return beside
                && upos(index).equals("PROPN")
                && children(index, "amod").stream()
                        .anyMatch(child -> form(child).equals("former"));
    }

    /** The head of the first conjunct of a coordination. */
    public int firstConjunct(int index) {
        int at = index;
        while (relation(at).equals("conj") && head(at) >= 0) {
            at = head(at);
        }
        return at;
    }

    /** True where {@code below} stands in the subtree of {@code above}. */
    public boolean dominates(int above, int below) {
        int at = below;
        while (at >= 0) {
            if (at == above) {
                return true;
            }
            at = head(at);
        }
        return false;
    }

    /** The nearest verb or root at or above a word: the head of its clause. */
    public int clause(int index) {
        int at = index;
        while (head(at) >= 0 && !isVerb(at) && !isClausal(at)) {
            at = head(at);
        }
        return at;
    }

    /** Phrases with this preposition anywhere below a word. */
    public List<Integer> phrasesBelow(int index, String preposition) {
        List<Integer> found = new ArrayList<>(2);
        for (int child : children.get(index)) {
            if (preposition(child).equals(preposition)) {
                found.add(child);
            }
            found.addAll(phrasesBelow(child, preposition));
        }
        return found;
    }

    /** First and last word of the subtree. */
    public int[] reach(int index) {
        int[] reach = {index, index};
        for (int child : children.get(index)) {
            int[] below = reach(child);
            reach[0] = Math.min(reach[0], below[0]);
            reach[1] = Math.max(reach[1], below[1]);
        }
        return reach;
    }

    /** First and last word of the phrase without articles, relative clauses, appositions and coordinated phrases. */
    public int[] phrase(int index) {
        int[] reach = {index, index};
        for (int child : children.get(index)) {
            if (!OUTSIDE_A_NAME.contains(relation(child)) && !isAside(index, child)) {
                int[] below = phrase(child);
                reach[0] = Math.min(reach[0], below[0]);
                reach[1] = Math.max(reach[1], below[1]);
            }
        }
        return reach;
    }

    /** The last word of this form between two others; -1 where none is. */
    public int lastBetween(int from, int to, String form) {
        for (int at = to - 1; at > from; at--) {
            if (form(at).equals(form)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAside(int head, int child) {
        String relation = relation(child);
        if (relation.equals("nmod") && child > head) {
            return !preposition(child).equals("of");
        }
        return relation.equals("advmod") && child > head;
    }
}
