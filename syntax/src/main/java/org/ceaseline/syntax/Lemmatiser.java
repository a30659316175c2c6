package org.ceaseline.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Form and Penn tag to lemma: what was learnt, then lists of irregular words, then rules. Immutable. */
final class Lemmatiser {

    private static final Map<String, String> IRREGULAR_VERBS = irregularVerbs();
    private static final Map<String, String> IRREGULAR_NOUNS = WordList.pairs("irregular-nouns.tsv");
    private static final Set<String> AFTER_WHICH_ES = Set.of("ch", "sh", "ss", "zz");
    private static final Map<String, String> CLITICS = Map.of(
            "n't", "not", "nt", "not", "'ll", "will", "'d", "would", "wo", "will", "ca", "can", "sha", "shall", "an",
            "a");

    private static final List<String> FROM_NAMES =
            List.of("ian", "ean", "ish", "ese", "ani", "emi", "iti", "eli", "aqi", "ab");

    private static final List<String> TAGS = List.of(
            "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS",
            "IN", "CD", "DT", "PRP", "PRP$", "MD", "UH", "FW", "RP", "TO", "WP", "WDT", "WRB", "PDT", "EX", "CC", "POS",
            "NFP", "ADD", "AFX");

    private final Map<String, String> learnt;
    private final Stems stems;

    Lemmatiser(Lemmas lemmas) {
        this.learnt = lemmas.exceptions();
        this.stems = new Stems(lemmas.verbs());
    }

    private static Map<String, String> irregularVerbs() {
        Map<String, String> verbs = new HashMap<>();
        WordList.pairs("irregular-verbs.tsv").forEach((lemma, forms) -> {
            for (String form : forms.split(" ")) {
                verbs.putIfAbsent(form, lemma);
            }
        });
        verbs.put("lay", "lie");
        verbs.put("found", "find");
        verbs.put("wound", "wind");
        return Map.copyOf(verbs);
    }

    static String key(String form, String tag) {
        return plain(form) + '\t' + tag;
    }

    private static String plain(String form) {
        return form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** The lemmas under every tag that changes a word. */
    Set<String> all(String form) {
        Set<String> all = new HashSet<>();
        for (String tag : TAGS) {
            all.add(lemma(form, tag));
        }
        return all;
    }

    String lemma(String form, String tag) {
        if (tag.startsWith("NNP")) {
            return tag.equals("NNPS") ? plural(form, form.toLowerCase(Locale.ROOT)) : form;
        }
        String small = plain(form);
        String known = learnt.get(small + '\t' + tag);
        if (known != null) {
            return known;
        }
        return switch (tag) {
            case "VBD", "VBN" -> past(small);
            case "VBZ" -> third(small);
            case "VBG" -> ing(small);
            case "VB", "VBP" -> base(small);
            case "NNS" -> plural(small, small);
            case "JJR", "RBR" -> graded(small, "er");
            case "JJS", "RBS" -> graded(small, "est");
            case "``", "''" -> "\"";
            case "CD" -> small.replace(",", "");
            case "JJ" -> isFromName(form) ? form : small;
            default -> CLITICS.getOrDefault(small, small);
        };
    }

    /** Adjectives made from names keep their capital: Arlandian, Belmarkish. */
    private static boolean isFromName(String form) {
        return form.length() > 4
                && Character.isUpperCase(form.charAt(0))
                && Character.isLowerCase(form.charAt(1))
                && FROM_NAMES.stream().anyMatch(form::endsWith);
    }

    private String base(String form) {
        return form.indexOf('\'') >= 0 || form.equals("am") || form.equals("are")
                ? IRREGULAR_VERBS.getOrDefault(form, form)
                : form;
    }

    private String past(String form) {
        String irregular = IRREGULAR_VERBS.get(form);
        if (irregular != null) {
            return irregular;
        }
        if (form.endsWith("ied")) {
            return form.length() <= 4
                    ? form.substring(0, form.length() - 1)
                    : form.substring(0, form.length() - 3) + "y";
        }
        if (form.endsWith("eed")) {
            return form.substring(0, form.length() - 1);
        }
        return form.endsWith("ed") && form.length() > 3
                ? stems.verb(form.substring(0, form.length() - 2))
                : prefixed(form);
    }

    /** Irregular verbs with a prefix that the list does not hold: re-took, out-fought. */
    private static String prefixed(String form) {
        for (String prefix : new String[] {"re", "un", "over", "out", "under", "mis", "fore", "with", "up"}) {
            String rest = form.startsWith(prefix) ? form.substring(prefix.length()) : "";
            String lemma = IRREGULAR_VERBS.get(rest.startsWith("-") ? rest.substring(1) : rest);
            if (lemma != null) {
                return form.substring(0, form.length() - rest.length()) + (rest.startsWith("-") ? "-" : "") + lemma;
            }
        }
        return form;
    }

    private String ing(String form) {
        String irregular = IRREGULAR_VERBS.get(form);
        if (irregular != null) {
            return irregular;
        }
        return form.endsWith("ing") && form.length() > 4 ? stems.verb(form.substring(0, form.length() - 3)) : form;
    }

    private String third(String form) {
        String irregular = IRREGULAR_VERBS.get(form);
        if (irregular != null) {
            return irregular;
        }
        return form.equals("'s") ? "be" : withoutS(form);
    }

    private static String plural(String form, String small) {
        String irregular = IRREGULAR_NOUNS.get(small);
        if (irregular != null) {
            return Character.isUpperCase(form.charAt(0))
                    ? irregular.substring(0, 1).toUpperCase(Locale.ROOT) + irregular.substring(1)
                    : irregular;
        }
        return small.endsWith("men") && small.length() > 4
                ? form.substring(0, form.length() - 2) + "an"
                : withoutS(form);
    }

    /** carries, watches, passes, goes, taxes, holds. */
    private static String withoutS(String form) {
        int length = form.length();
        if (length < 3 || !form.endsWith("s") || form.endsWith("ss") || form.endsWith("'s")) {
            return form;
        }
        if (form.endsWith("ies") && length > 4) {
            return form.substring(0, length - 3) + "y";
        }
        if (form.endsWith("es") && length > 4) {
            String stem = form.substring(0, length - 2);
            char last = stem.charAt(stem.length() - 1);
            boolean bare = last == 'x' || last == 'o' || AFTER_WHICH_ES.contains(stem.substring(stem.length() - 2));
            return bare ? stem : stem + "e";
        }
        return form.endsWith("us") || form.endsWith("is") ? form : form.substring(0, length - 1);
    }

    private String graded(String form, String ending) {
        if (!form.endsWith(ending) || form.length() < ending.length() + 3) {
            return form;
        }
        String stem = form.substring(0, form.length() - ending.length());
        return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stems.adjective(stem);
    }
}
