package org.ceaseline.coding.mention;

import java.util.List;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.syntax.Sentence;

/** A casebook and the general lists, made ready for reading. Immutable; safe to share between threads. */
public final class Mentions {

    private final CasebookIndex index;

    private Mentions(CasebookIndex index) {
        this.index = index;
    }

    /** Compiles the casebook once; {@link Casebook#none()} leaves the general lists. */
    public static Mentions of(Casebook casebook) {
        return new Mentions(new CasebookIndex(casebook));
    }

    /**
     * Reads a report.
     *
     * @param sentences all sentences to be coded (headline, body, captions), in the order of the text; parsed or only split
     */
    public Reading read(Report report, List<Sentence> sentences) {
        return read(report, sentences, List.of());
    }

    /** Reads a report together with days that linked reports fix. */
    public Reading read(Report report, List<Sentence> sentences, List<Anchor> siblings) {
        List<Atoms> atoms =
                sentences.stream().map(it -> Atoms.of(report.text(), it)).toList();
        List<List<TimeExpression>> times = atoms.stream().map(TimeGrammar::in).toList();
        CasebookEvidence evidence = CasebookEvidence.in(atoms, times, index, siblings);
        return new Reading(report, sentences, atoms, new ReportTimes(report, atoms, times, evidence), index);
    }
}
