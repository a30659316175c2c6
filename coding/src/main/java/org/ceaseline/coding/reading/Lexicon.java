package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.learnt.Leanings;
import org.ceaseline.coding.pattern.Asked;
import org.ceaseline.coding.pattern.PatternCheck;
import org.ceaseline.coding.pattern.Patterns;
import org.ceaseline.coding.pattern.Table;
import org.ceaseline.coding.pattern.Table.Row;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.coding.tree.Grammar;
import org.ceaseline.coding.tree.Grammar.Support;

/** Everything that the folder of a language holds, loaded once. Immutable; safe to share between threads. */
public final class Lexicon {

    private static final List<String> EVENT_FILES = List.of(
            "events-hostilities.tsv",
            "events-agreements.tsv",
            "events-statements.tsv",
            "events-movements.tsv",
            "events-diplomacy.tsv");

    private final String language;
    private final WordClasses classes;
    private final Patterns patterns;
    private final Asked asked;
    private final Grammar grammar;
    private final Map<String, List<Saying>> sayings = new HashMap<>();
    private final Map<String, List<Operator>> operators = new HashMap<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<String, List<String>> irregular = new HashMap<>();
    private final Map<String, String> targetRules = new HashMap<>();
    private final Map<String, ReadAs> readAs = new HashMap<>();

    /**
     * A word of saying.
     *
     * @param kind say, inform, cite, record, opinion, accuse or noun
     * @param verbClass neutral, distancing, committing or stressing
     */
    record Saying(String kind, String verbClass) {}

    /**
     * A word above an event that changes how it is told.
     *
     * @param slots where the event stands to it
     * @param agent class or word that its agent must be of, {@code -} for any
     * @param does what it does
     */
    record Operator(String id, List<String> slots, String agent, List<String> does) {}

    /**
     * A word that the parser is given another for.
     *
     * @param form the word that it reads
     * @param lemma lemma of the word that the text has
     * @param after words of which one must stand before it; empty for any
     * @param before words of which one must follow it; empty for any
     */
    record ReadAs(String form, String lemma, List<String> after, List<String> before) {}

    /** What an event becomes under a key. */
    record Shift(String event, String key, String becomes, String polarity, String modality) {}

    private Lexicon(String language) {
        this.language = language;
        this.classes = WordClasses.of(table("classes.tsv"));
        this.patterns = Patterns.of(EVENT_FILES.stream().map(this::table).toList());
        this.asked = new Asked(classes, patterns);
        table("speech.tsv").rows().forEach(this::saying);
        table("targets.tsv").rows().forEach(row -> targetRules.put(row.cell(0), row.cell(1)));
        table("readas.tsv")
                .rows()
                .forEach(
                        row -> readAs.put(row.cell(0), new ReadAs(row.cell(1), row.cell(2), row.list(3), row.list(4))));
        table("irregular.tsv").rows().forEach(row -> irregular.put(row.cell(0), row.list(1)));
        table("operators.tsv").rows().forEach(this::operator);
        this.grammar = readGrammar(table("grammar.tsv"), table("support.tsv"));
        table("shifts.tsv")
                .rows()
                .forEach(row -> shifts.add(new Shift(row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4))));
    }

    /** The lexicon of English. */
    public static Lexicon english() {
        return English.LEXICON;
    }

    /** Loads when first asked for. */
    private static final class English {
        private static final Lexicon LEXICON = new Lexicon("en");
    }

    /** Every fault of the pattern files. */
    public List<String> faults() {
        return PatternCheck.faults(EVENT_FILES.stream().map(this::table).toList(), classes);
    }

    private Table table(String file) {
        return Table.ofResource(language, file);
    }

    private void saying(Row row) {
        Saying saying = new Saying(row.cell(1), row.cell(2));
        row.list(0).forEach(word -> sayings.computeIfAbsent(word, any -> new ArrayList<>())
                .add(saying));
    }

    private void operator(Row row) {
        Operator operator = new Operator(row.cell(0), row.list(2), row.cell(3), row.list(4));
        row.list(1).forEach(word -> operators
                .computeIfAbsent(word, any -> new ArrayList<>())
                .add(operator));
    }

    private Grammar readGrammar(Table words, Table supports) {
        Map<String, Set<String>> lists = new HashMap<>();
        words.rows().forEach(row -> lists.put(row.cell(0), new HashSet<>(row.list(1))));
        List<Support> carried = supports.rows().stream()
                .map(row -> new Support(row.cell(0), row.cell(1), row.cell(2), row.cell(3)))
                .toList();
        return new Grammar(
                lists.getOrDefault("agentPrepositions", Set.of()),
                lists.getOrDefault("relatives", Set.of()),
                lists.getOrDefault("objectControl", Set.of()),
                lists.getOrDefault("takesInfinitive", Set.of()),
                lists.getOrDefault("takesThat", Set.of()),
                lists.getOrDefault("measures", Set.of()),
                lists.getOrDefault("bareParticiples", Set.of()),
                lists.getOrDefault("bodies", Set.of()),
                lists.getOrDefault("results", Set.of()),
                lists.getOrDefault("bareVerbs", Set.of()),
                lists.getOrDefault("charges", Set.of()),
                lemmas(),
                phrasals(carried),
                carried,
                known());
    }

    private Map<String, String> lemmas() {
        Map<String, String> lemmas = new HashMap<>();
        irregular.forEach((lemma, forms) -> forms.forEach(form -> lemmas.putIfAbsent(form, lemma)));
        return lemmas;
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>(sayings.keySet());
        known.addAll(operators.keySet());
        patterns.words().forEach(word -> known.add(word.split(" ")[0]));
        return known;
    }

    /** Every verb with a particle that some file names. */
    private Set<String> phrasals(List<Support> carried) {
        Set<String> phrasals = new HashSet<>();
        patterns.words().stream().filter(word -> word.contains(" ")).forEach(phrasals::add);
        carried.stream().map(Support::verb).filter(verb -> verb.contains(" ")).forEach(phrasals::add);
        return phrasals;
    }

    public Patterns patterns() {
        return patterns;
    }

    WordClasses classes() {
        return classes;
    }

    /** The classes and the words that patterns ask for, with their numbers. */
    Asked asked() {
        return asked;
    }

    /** What was learnt from labelled reports; loaded when first asked for. */
    Leanings leanings() {
        return Leanings.of(language);
    }

    Grammar grammar() {
        return grammar;
    }

    /** True for a word that some list of the language holds. */
    boolean isCommon(String word) {
        return classes.holdsAnywhere(word) || sayings.containsKey(word) || operators.containsKey(word);
    }

    /** What a word of saying is, none where it is no such word. */
    List<Saying> sayings(String word) {
        return sayings.getOrDefault(word, List.of());
    }

    List<Operator> operators(String word) {
        return operators.getOrDefault(word, List.of());
    }

    /** What becomes of the targets of a type: keep, none, or actors where both sides act alike. */
    String targetRule(EventType type) {
        return targetRules.getOrDefault(type.id(), "keep");
    }

    /** Irregular forms of words, by lemma. */
    Map<String, List<String>> irregular() {
        return irregular;
    }

    /** The word that the parser reads in this one's place; empty for most. */
    Optional<ReadAs> readAs(String word) {
        return Optional.ofNullable(readAs.get(word));
    }

    List<Shift> shifts() {
        return shifts;
    }
}
