package org.ceaseline.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.learnt.Leanings;
import org.ceaseline.coding.mention.Mentions;
import org.ceaseline.coding.plain.PlainReader;
import org.ceaseline.coding.reading.Lexicon;
import org.ceaseline.coding.reading.Reader;
import org.ceaseline.coding.reading.Slips;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;

/** The door of coding: a report in, claims out. Immutable; safe to share between threads. */
public final class Coder {

    private static final List<Runnable> AHEAD = List.of(Syntax::english, Leanings::english);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private final Reader english;
    private final PlainReader arabic;

    private Coder(Casebook casebook, boolean gated) {
        loadAhead();
        this.english = new Reader(Lexicon.english(), Syntax.english(), Mentions.of(casebook), gated);
        this.arabic = new PlainReader("ar", casebook);
    }

    /**
     * What one sentence gave, and why.
     *
     * @param sentence the parsed sentence
     * @param section kind of its section
     * @param claims what came of it
     * @param trace a line for each pattern that fitted, missed or lost
     */
    public record Explanation(Sentence sentence, String section, List<Claim> claims, List<String> trace) {}

    /**
     * What one report gave.
     *
     * @param claims in the order of the text
     * @param faults slips of the program, each with its place
     * @param sentences how many sentences the coded sections have
     * @param parsed how many of them were parsed; the others could hold no claim
     */
    public record Coding(List<Claim> claims, List<Fault> faults, int sentences, int parsed) {
        public Coding {
            claims = List.copyOf(claims);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Begins to load what English is coded with, beside whatever the caller does next. Loading that fails says so when a coder is asked
     * for.
     */
    public static void loadAhead() {
        if (BEGUN.getAndSet(true)) {
            return;
        }
        AHEAD.forEach(load -> {
            Thread loader = new Thread(load, "ceaseline-load");
            loader.setDaemon(true);
            loader.setUncaughtExceptionHandler((thread, failure) -> {});
            loader.start();
        });
    }

    /** A coder that knows this casebook; {@link Casebook#none()} for general actors only. */
    public static Coder with(Casebook casebook) {
        return new Coder(casebook, true);
    }

    /** A coder that parses every sentence, to measure what the gate before the parser costs. */
    public static Coder withoutGate(Casebook casebook) {
        return new Coder(casebook, false);
    }

    /** True where a report in this language is coded; others are kept and give no claims. */
    public boolean codes(String language) {
        return isParsed(language) || isPlain(language);
    }

    private static boolean isParsed(String language) {
        return language.startsWith("en") || language.equals("und");
    }

    /** Languages that are read by patterns over words: plain statements only. */
    private static boolean isPlain(String language) {
        return language.equals("ar") || language.startsWith("ar-");
    }

    /**
     * The claims of a report, in the order of the text. A report in a language that is not coded gives none. A sentence over which the
     * program slips is left out; {@link #read} tells of it.
     */
    public List<Claim> code(Report report) {
        return read(report).claims();
    }

    /** As {@link #code}, with what went wrong. Never throws. */
    public Coding read(Report report) {
        if (!codes(report.language())) {
            return new Coding(List.of(), List.of(), 0, 0);
        }
        if (isPlain(report.language())) {
            return plain(report);
        }
        Reader.Walk walk = english.read(report, false);
        List<Claim> claims = walk.explanations().stream()
                .flatMap(one -> one.claims().stream())
                .toList();
        return new Coding(claims, walk.faults(), walk.sentences(), walk.parsed());
    }

    /** The sentences of a report as they are taught to {@code learnt}; none where a language has no trees. */
    public List<Lesson> lessons(Report report) {
        return isParsed(report.language()) ? english.lessons(report) : List.of();
    }

    /** The claims of a report with what is seen of how they are told; none where a language has no trees. */
    public List<Learning.Toned> tones(Report report) {
        return isParsed(report.language()) ? english.tones(report) : List.of();
    }

    private Coding plain(Report report) {
        Slips slips = new Slips(report);
        List<Claim> claims = new ArrayList<>();
        List<PlainReader.Stretch> sentences = arabic.sentences(report);
        for (PlainReader.Stretch sentence : sentences) {
            slips.guarded(sentence.start(), sentence.end(), () -> arabic.read(report, sentence))
                    .ifPresent(claims::addAll);
        }
        return new Coding(claims, slips.faults(), sentences.size(), 0);
    }

    /** The sentences of a report that could hold a claim, each with its tree, its claims and the reasons; none where a language has no trees. */
    public List<Explanation> explain(Report report) {
        if (!isParsed(report.language())) {
            return List.of();
        }
        return english.read(report, true).explanations().stream()
                .map(one -> new Explanation(one.sentence(), one.section(), one.claims(), one.trace()))
                .toList();
    }
}
