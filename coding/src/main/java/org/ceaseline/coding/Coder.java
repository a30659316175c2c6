package org.ceaseline.coding;

import java.util.List;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.mention.Mentions;
import org.ceaseline.coding.reading.Lexicon;
import org.ceaseline.coding.reading.Reader;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;

/** The door of coding: a report in, claims out. Immutable; safe to share between threads. */
public final class Coder {

    private final Reader english;

    private Coder(Casebook casebook, boolean gated) {
        this.english = new Reader(Lexicon.english(), Syntax.english(), Mentions.of(casebook), gated);
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
        return language.startsWith("en") || language.equals("und");
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
        Reader.Walk walk = english.read(report, false);
        List<Claim> claims = walk.explanations().stream()
                .flatMap(one -> one.claims().stream())
                .toList();
        return new Coding(claims, walk.faults(), walk.sentences(), walk.parsed());
    }

    /** The sentences of a report that could hold a claim, each with its tree, its claims and the reasons. */
    public List<Explanation> explain(Report report) {
        if (!codes(report.language())) {
            return List.of();
        }
        return english.read(report, true).explanations().stream()
                .map(one -> new Explanation(one.sentence(), one.section(), one.claims(), one.trace()))
                .toList();
    }
}
