package org.ceaseline.coding.mention;

import java.util.Set;
import org.ceaseline.syntax.Token;

/** How far the phrase around a noun for an actor reaches to the left: "two [senior Arland army] officers". */
record ActorPhrase(int first, int last) {

    static ActorPhrase around(Atoms atoms, int first, int last) {
        int at = first;
        int before = left(atoms, at, last);
        while (before < at) {
            at = before;
            before = left(atoms, at, last);
        }
        return new ActorPhrase(at, last);
    }

    private static int left(Atoms atoms, int at, int head) {
        int before = at - 1;
        if (before < 0) {
            return at;
        }
        if (atoms.isGenitive(before)) {
            return nameStart(atoms, before - 1);
        }
        if (atoms.is(before, ")") && atoms.is(before - 2, "(") && atoms.isAllCapitals(before - 1)) {
            return nameStart(atoms, before - 3);
        }
        if (atoms.is(before, "-") && atoms.isGlued(before) && atoms.isGlued(at) && before > 0) {
            return before - 1;
        }
        if (atoms.isGlued(before) && atoms.isNumber(before - 1) && isOrdinalEnding(atoms.key(before))) {
            return before - 1;
        }
        return atoms.isWord(before) && belongs(atoms, before, head) ? before : at;
    }

    /** "14th Brigade": the number belongs to the name. */
    private static boolean isOrdinalEnding(String letters) {
        return Set.of("st", "nd", "rd", "th").contains(letters);
    }

    /** A genitive takes the whole name before it. */
    private static int nameStart(Atoms atoms, int last) {
        int at = last;
        while (at > 0 && atoms.isCapitalised(at) && (isName(atoms, at - 1) || isJoint(atoms, at - 1))) {
            at = atoms.isCapitalised(at - 1) ? at - 1 : at - 2;
        }
        return Math.max(0, at);
    }

    private static boolean isName(Atoms atoms, int at) {
        return atoms.isCapitalised(at) && !isCalendar(atoms, at);
    }

    private static boolean isCalendar(Atoms atoms, int at) {
        TimeWords times = TimeWords.english();
        return times.weekday(atoms.key(at)) > 0 || times.month(atoms.key(at)) > 0;
    }

    private static boolean isJoint(Atoms atoms, int at) {
        return atoms.is(at, "-") && atoms.isGlued(at) && at > 0;
    }

    private static boolean belongs(Atoms atoms, int at, int head) {
        if (isCalendar(atoms, at) && atoms.isCapitalised(at)) {
            return false;
        }
        if (Countries.all().at(atoms, at).isPresent() && at > 0 && before(atoms, at, head)) {
            return true;
        }
        if (atoms.sentence().parsed()) {
            return modifies(atoms, at, head);
        }
        boolean opener = ActorWords.english().isOpener(atoms.key(at));
        if (opener && !ActorWords.english().isAdjective(atoms.key(at))) {
            return false;
        }
        if (atoms.isCapitalised(at) && at > 0) {
            return !atoms.isSign(at - 1)
                    || atoms.isAllCapitals(at)
                    || Countries.all().at(atoms, at).isPresent();
        }
        return ActorWords.english().isAdjective(atoms.key(at))
                || !opener && ActorWords.english().noun(atoms, at).isPresent();
    }

    /** A country's word belongs to what follows it, also where the parser errs. */
    private static boolean before(Atoms atoms, int at, int head) {
        return head - at <= 3 && !atoms.isSign(at + 1);
    }

    private static boolean modifies(Atoms atoms, int at, int head) {
        Token token = atoms.sentence().tokens().get(atoms.tokenAt(atoms.start(at)));
        int to = atoms.tokenAt(atoms.start(head));
        boolean noun = token.upos().equals("PROPN")
                || token.upos().equals("NOUN")
                || token.upos().equals("ADJ");
        boolean verbal = token.upos().equals("VERB") && token.relation().equals("amod");
        boolean near = token.head() >= token.index() && token.head() <= to;
        boolean adverb = token.relation().equals("advmod") && token.head() == token.index() + 1 && near;
        return (noun || verbal || adverb)
                && (near || ActorWords.english().isAdjective(atoms.key(at)))
                && !token.relation().startsWith("nsubj")
                && !token.relation().startsWith("obj");
    }
}
