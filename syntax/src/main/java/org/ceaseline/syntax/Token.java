package org.ceaseline.syntax;

/**
 * One word of a sentence, after Universal Dependencies.
 *
 * @param index position in the sentence, counted from 0
 * @param start first UTF-16 unit in the text that was read
 * @param end unit after the last
 * @param form the word as written
 * @param lemma dictionary form, lower case but for names
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag
 * @param head index of the head, -1 for the root
 * @param relation universal relation to the head, without its subtype but for {@code :pass}, {@code acl:relcl},
 *     {@code nmod:poss} and {@code obl:agent}
 * @param certainty how clearly head and relation won over their rivals, from 0 to 1
 */
public record Token(
        int index,
        int start,
        int end,
        String form,
        String lemma,
        String upos,
        String xpos,
        int head,
        String relation,
        float certainty) {

    /** A word whose head is certain, as in a tree made by people. */
    public Token(
            int index,
            int start,
            int end,
            String form,
            String lemma,
            String upos,
            String xpos,
            int head,
            String relation) {
        this(index, start, end, form, lemma, upos, xpos, head, relation, 1);
    }

    /** A word that nothing has been read about yet: no lemma, no tags, no head. */
    public static Token unread(int index, int start, int end, String form) {
        return new Token(index, start, end, form, "", "", "", -1, "");
    }

    /** This word elsewhere in a sentence; its head is left as it was. */
    public Token at(int other) {
        return new Token(other, start, end, form, lemma, upos, xpos, head, relation);
    }

    /** This word below another head, or as the root where that is -1; that is certain then. */
    public Token below(int other, String otherwise) {
        return new Token(index, start, end, form, lemma, upos, xpos, other, otherwise);
    }

    /** This word as another part of speech. */
    public Token as(String otherUpos, String otherXpos) {
        return new Token(index, start, end, form, lemma, otherUpos, otherXpos, head, relation);
    }
}
