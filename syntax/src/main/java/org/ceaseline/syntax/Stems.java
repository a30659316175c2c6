package org.ceaseline.syntax;

import java.util.HashSet;
import java.util.Set;

/** What is left of a verb when -ed or -ing is cut off, back to its lemma: shell, violat(e), control(l), carri(y). Immutable. */
final class Stems {

    private static final String VOWELS = "aeiou";
    /** Two letters before the cut after which an e was lost: announc-, pledg-, settl-. */
    private static final Set<String> LOST_E = Set.of(
            "dg", "rg", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl", "rv", "lv", "nc", "rc", "ns", "rs", "ps",
            "ls", "ag", "eg", "ug", "ir", "ur", "or", "am", "um", "id", "od", "ud", "ot", "ut", "at", "ok", "ak", "ib",
            "ob", "yp", "ap", "op", "iz", "yz", "az", "us", "is", "as", "os", "es", "ar", "im", "in", "ad", "ol", "ul",
            "il", "ip", "th", "it", "ik");

    private final Set<String> verbs;

    Stems(Set<String> learnt) {
        Set<String> all = new HashSet<>(learnt);
        all.addAll(WordList.words("verbs.txt"));
        this.verbs = Set.copyOf(all);
    }

    String verb(String stem) {
        String single = undoubled(stem);
        if (verbs.contains(stem + "e") && !verbs.contains(stem)) {
            return stem + "e";
        }
        if (verbs.contains(stem)) {
            return stem;
        }
        if (verbs.contains(single)) {
            return single;
        }
        if (stem.length() > 3 && stem.endsWith("ck") && verbs.contains(stem.substring(0, stem.length() - 1))) {
            return stem.substring(0, stem.length() - 1);
        }
        return byRule(stem, single);
    }

    String adjective(String stem) {
        String single = undoubled(stem);
        if (!single.equals(stem) && !stem.endsWith("ll") && !stem.endsWith("ss")) {
            return single;
        }
        return stem.endsWith("f") && !stem.endsWith("ff") && stem.length() < 4 ? stem + "e" : byRule(stem, stem);
    }

    private static String byRule(String stem, String single) {
        int length = stem.length();
        if (length < 2) {
            return stem;
        }
        char last = stem.charAt(length - 1);
        boolean keepsDouble = last == 'l' || last == 's' || last == 'f' || last == 'z';
        if (!single.equals(stem) && !keepsDouble) {
            return single;
        }
        return losesE(stem, last) ? stem + "e" : stem;
    }

    private static boolean losesE(String stem, char last) {
        int length = stem.length();
        char before = stem.charAt(length - 2);
        if (last == 'v' || last == 'c' || last == 'u' || last == 'z' && before != 'z' && before != 't') {
            return true;
        }
        if (stem.endsWith("ang") || stem.endsWith("eng") || stem.endsWith("ung")) {
            return length > 4;
        }
        if (!LOST_E.contains(stem.substring(length - 2))) {
            return false;
        }
        return !twoVowels(stem) && !longWordWithoutE(stem);
    }

    /** raid, load, clear, explain: two vowels before the last consonant; but increas(e), rais(e), argu(e), violat(e). */
    private static boolean twoVowels(String stem) {
        int length = stem.length();
        char last = stem.charAt(length - 1);
        if (length < 3 || last == 's' || !isVowel(stem.charAt(length - 2)) || !isVowel(stem.charAt(length - 3))) {
            return false;
        }
        boolean ate = last == 't' && stem.charAt(length - 2) == 'a' && "iu".indexOf(stem.charAt(length - 3)) >= 0;
        boolean afterQ = stem.charAt(length - 3) == 'u' && length > 3 && stem.charAt(length - 4) == 'q';
        return !ate && !afterQ;
    }

    /** Unstressed ends of longer words: visit, limit, monitor, gallop, imprison. */
    private static boolean longWordWithoutE(String stem) {
        int length = stem.length();
        boolean weak = stem.endsWith("it") || stem.endsWith("op") || stem.endsWith("in") && stem.endsWith("ain");
        boolean agent = stem.endsWith("itor") || stem.endsWith("ctor") || stem.endsWith("sor");
        return agent || weak && syllables(stem) > 1 && !stem.endsWith("nit") && !stem.endsWith("cit") && length > 4;
    }

    private static int syllables(String stem) {
        int count = 0;
        for (int i = 0; i < stem.length(); i++) {
            boolean start = isVowel(stem.charAt(i)) && (i == 0 || !isVowel(stem.charAt(i - 1)));
            count += start ? 1 : 0;
        }
        return count;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static String undoubled(String stem) {
        int length = stem.length();
        boolean doubled =
                length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2) && !isVowel(stem.charAt(length - 1));
        return doubled ? stem.substring(0, length - 1) : stem;
    }
}
