package org.ceaseline.syntax;

import java.util.List;
import java.util.Set;

/**
 * The relations of a model by number, and what the parser needs to know of each: a bit for sets of relations, and whether it is
 * a case or mark word. Immutable.
 */
final class Relations {

    private static final List<String> WITH_BITS = List.of(
            "nsubj",
            "csubj",
            "obj",
            "iobj",
            "obl",
            "xcomp",
            "ccomp",
            "aux",
            "cop",
            "case",
            "mark",
            "det",
            "cc",
            "conj",
            "punct",
            "advmod",
            "amod",
            "nmod",
            "compound",
            "advcl",
            "acl",
            "expl",
            "nummod",
            "appos");
    private static final Set<String> SHOWN = Set.of("acl:relcl", "nmod:poss", "obl:agent");
    private static final int PASSIVE = 1 << WITH_BITS.size();
    static final int COORDINATION = bitOf("cc");
    static final int CONJUNCT = bitOf("conj");
    /** Relations that shape what a word still takes; determiners, punctuation and modifiers are left out. */
    static final int CORE = core();

    private final Names names;
    private final int[] bits;
    private final boolean[] caseLike;
    private final int root;

    Relations(Names names) {
        this.names = names;
        this.bits = new int[names.size()];
        this.caseLike = new boolean[names.size()];
        for (int i = 0; i < bits.length; i++) {
            String base = base(names.name(i));
            bits[i] = bitOf(base) | (names.name(i).endsWith(":pass") ? PASSIVE : 0);
            caseLike[i] = base.equals("case") || base.equals("mark");
        }
        this.root = names.number("root");
    }

    private static int bitOf(String base) {
        int index = WITH_BITS.indexOf(base);
        return index < 0 ? 0 : 1 << index;
    }

    private static int core() {
        int core = PASSIVE | bitOf("expl");
        for (String name : List.of(
                "nsubj", "csubj", "obj", "iobj", "obl", "xcomp", "ccomp", "aux", "cop", "case", "mark", "cc", "conj")) {
            core |= bitOf(name);
        }
        return core;
    }

    /** A relation without its subtype. */
    static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** The relation as handed on: without its subtype but for those that {@link Token#relation} names. */
    static String shown(String relation) {
        return SHOWN.contains(relation) || relation.endsWith(":pass") ? relation : base(relation);
    }

    Names names() {
        return names;
    }

    int size() {
        return bits.length;
    }

    int bit(int relation) {
        return bits[relation];
    }

    boolean isCaseLike(int relation) {
        return caseLike[relation];
    }

    int root() {
        return root;
    }
}
