package org.ceaseline.coding.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a report teaches about its names: full names behind acronyms, bodies, persons, groups in the plural. */
final class Learned {

    private final Map<String, String> acronyms = new HashMap<>();
    private final Map<String, String> byInitials = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, TreeMap<Integer, String>> bodies = new HashMap<>();
    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> capitalised = new HashSet<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Map<Atoms, List<NameChunks.Chunk>> chunks = new IdentityHashMap<>();

    Learned(List<Atoms> sentences) {
        sentences.forEach(this::learnCase);
        for (Atoms atoms : sentences) {
            List<NameChunks.Chunk> found = NameChunks.in(atoms, this);
            chunks.put(atoms, found);
            found.forEach(chunk -> learn(atoms, chunk));
        }
        sentences.forEach(this::learnInitials);
    }

    /** "the UFA" in a report that names the United Front of Arland and nowhere says that the letters stand for it. */
    private void learnInitials(Atoms atoms) {
        for (int at = 0; at < atoms.size(); at++) {
            String full = atoms.isAllCapitals(at) && atoms.key(at).length() > 2 ? byInitials.get(atoms.key(at)) : null;
            if (full != null) {
                acronyms.putIfAbsent(atoms.key(at), full);
            }
        }
    }

    private void learnCase(Atoms atoms) {
        boolean headline = NameChunks.isHeadline(atoms);
        for (int at = 1; at < atoms.size(); at++) {
            if (atoms.isWord(at) && !atoms.isCapitalised(at)) {
                lowerCase.add(atoms.key(at));
            } else if (atoms.isWord(at) && !headline && !opens(atoms, at)) {
                capitalised.add(atoms.key(at));
                learnGroup(atoms, at);
            }
        }
    }

    private static boolean opens(Atoms atoms, int at) {
        return atoms.isSign(at - 1) && !atoms.is(at - 1, ",") && !atoms.is(at - 1, "-") && !atoms.is(at - 1, "(");
    }

    /** "the Houthis": whoever is named with an article and an s may be named without it as an adjective. */
    private void learnGroup(Atoms atoms, int at) {
        String word = atoms.key(at);
        boolean plural =
                atoms.is(at - 1, "the") && word.length() > 4 && word.endsWith("s") && !atoms.isCapitalised(at + 1);
        if (plural && ActorWords.english().kindOfBody(word).isEmpty()) {
            groups.put(word.substring(0, word.length() - 1), atoms.raw(at));
        }
    }

    private void learn(Atoms atoms, NameChunks.Chunk chunk) {
        String full = atoms.raw(chunk.first(), chunk.last());
        if (chunk.kind().isEmpty() && Places.isSurelyPlace(atoms, chunk.first(), chunk.last())) {
            places.add(NameKeys.joined(full));
        }
        int open = chunk.last() + 1;
        if (atoms.is(open, "(") && atoms.isAllCapitals(open + 1) && chunk.last() > chunk.first()) {
            acronyms.put(atoms.key(open + 1), full);
        }
        boolean apposition = atoms.is(open, ",") && atoms.isAllCapitals(open + 1) && atoms.is(open + 2, ",");
        if (apposition
                && chunk.isBody()
                && initials(atoms, chunk).startsWith(atoms.key(open + 1).substring(0, 1))) {
            acronyms.putIfAbsent(atoms.key(open + 1), full);
        }
        if (chunk.last() > chunk.first() && !chunk.kind().equals("person")) {
            byInitials.putIfAbsent(initials(atoms, chunk), full);
        }
        if (chunk.isBody() && chunk.last() > chunk.first()) {
            kinds.put(full, chunk.kind());
            for (String word : NameKeys.words(full)) {
                bodies.computeIfAbsent(word, unused -> new TreeMap<>()).put(atoms.start(chunk.first()), full);
            }
        }
        if (chunk.kind().equals("person")) {
            surnames.add(atoms.key(chunk.last()));
        }
        boolean name = chunk.kind().isEmpty()
                && !Places.isPlaceLike(atoms, chunk.first(), chunk.last())
                && Countries.all().at(atoms, chunk.first()).isEmpty();
        if ((chunk.kind().equals("person") || name) && chunk.last() > chunk.first()) {
            persons.putIfAbsent(atoms.key(chunk.last()), atoms.raw(chunk.named(), chunk.last()));
        }
    }

    private static String initials(Atoms atoms, NameChunks.Chunk chunk) {
        StringBuilder initials = new StringBuilder();
        for (int at = chunk.first(); at <= chunk.last(); at++) {
            if (atoms.isCapitalised(at)) {
                initials.append(atoms.key(at).charAt(0));
            }
        }
        return initials.toString();
    }

    /** The names of a sentence; those of the sentences that were read first are kept. */
    List<NameChunks.Chunk> chunks(Atoms atoms) {
        List<NameChunks.Chunk> known = chunks.get(atoms);
        return known != null ? known : NameChunks.in(atoms, this);
    }

    /** True where the word also stands with a small letter, or never with a capital but where a sentence opens. */
    boolean isCommon(String word) {
        return lowerCase.contains(word) || !capitalised.contains(word);
    }

    boolean isSeenCapitalised(String word) {
        return capitalised.contains(word);
    }

    /** True where the report elsewhere says that this name is a place: "in Osk", "the village of Osk". */
    boolean isPlace(String name) {
        return places.contains(NameKeys.joined(name));
    }

    /** The name that the report gives for an acronym. */
    Optional<String> full(String acronym) {
        String given = acronyms.get(acronym);
        return Optional.ofNullable(given != null ? given : acronym.length() > 2 ? byInitials.get(acronym) : null);
    }

    /** The full name of a person whose surname this is. */
    Optional<String> person(String surname) {
        return Optional.ofNullable(persons.get(surname));
    }

    /** True where title, office or a verb of saying tells that somebody of this surname is a person. */
    boolean isPerson(String surname) {
        return surnames.contains(surname);
    }

    /** The kind of the body that an acronym stands for. */
    Optional<String> kindOf(String acronym) {
        return full(acronym).flatMap(name -> Optional.ofNullable(kinds.get(name)));
    }

    /** "Houthi" to "Houthis". */
    Optional<String> group(String adjective) {
        return Optional.ofNullable(groups.get(adjective));
    }

    /** The body named last before this place whose name ends in this word: "the front", "the Guards". */
    Optional<String> bodyEndingIn(String word, int before) {
        TreeMap<Integer, String> named = bodies.get(word);
        Map.Entry<Integer, String> last = named == null ? null : named.lowerEntry(before);
        return last == null ? Optional.empty() : Optional.of(last.getValue());
    }

    /** The body named first whose name holds this word, with the letters that the report gives for it. */
    Optional<String> bodyCalled(String word) {
        TreeMap<Integer, String> named = bodies.get(word);
        Map.Entry<Integer, String> first = named == null ? null : named.firstEntry();
        return Optional.ofNullable(first).map(Map.Entry::getValue).map(full -> full + letters(full));
    }

    /** The letters that stand for a full name, in brackets; nothing where the report gives none. */
    String letters(String full) {
        return acronyms.entrySet().stream()
                .filter(entry -> entry.getValue().equals(full))
                .map(entry -> " (" + entry.getKey().toUpperCase(Locale.ROOT) + ")")
                .sorted()
                .findFirst()
                .orElse("");
    }
}
