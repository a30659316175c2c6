package org.ceaseline.coding;

import java.util.List;
import java.util.Map;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.evaluation.Scoring;

/**
 * How well coded claims meet those that analysts labelled.
 *
 * <p>A claim belongs to the labelled sentence that its own sentence is. Within a sentence labels and claims of one type, of a type
 * named as good, or of one family are paired one to one, the best fits first. A pair of a family only is wrong: the claim counts as
 * invented and the label as missed. A second claim of a type that was found in the sentence is left out. Precision is taken over all
 * other claims, recall over the labels that any analyst would list, attributes over right pairs. A date is right where it lies within
 * the label's, a day to either side forgiven.
 *
 * @param reports how many reports were labelled
 * @param labels labels that are no traps
 * @param traps sentences labelled as holding no claim
 * @param sprung claims coded from traps
 * @param all over everything
 * @param byType per event type: recall by the labelled type, precision by the coded one
 * @param attributes accuracy by attribute; actor and target as mean F1 of their names
 * @param confusion labelled type (or {@code none}), then coded type (or {@code missed}), with how often
 * @param errors each thing that was wrong, in the order of the reports
 */
public record Evaluation(
        int reports,
        int labels,
        int traps,
        int sprung,
        Score all,
        Map<EventType, Score> byType,
        Map<String, Share> attributes,
        Map<String, Map<String, Integer>> confusion,
        List<Miss> errors) {

    /** Attributes in the order in which they are printed. */
    public static final List<String> ATTRIBUTES =
            List.of("actor", "target", "speaker", "via", "modality", "polarity", "date", "place");

    public Evaluation {
        errors = List.copyOf(errors);
    }

    /**
     * A share with the bounds between which 95 of 100 draws of reports with replacement lie. The draws have a fixed seed.
     *
     * @param value hits / of; 0 where there is nothing to count
     * @param low 2.5 % quantile of the draws
     * @param high 97.5 % quantile
     * @param of how many were counted
     */
    public record Share(double value, double low, double high, int of) {}

    /** Recall over labels that must be found, precision over claims, and their harmonic mean. */
    public record Score(Share precision, Share recall, Share f1) {}

    /**
     * One thing that was wrong.
     *
     * @param kind {@code missed}, {@code invented}, {@code trap}, {@code type} or the attribute
     * @param file file of labels
     * @param line line of the label; 0 where there is none
     * @param sentence sentence of the claim, or the label's quote where nothing was coded
     * @param expected value of the label, empty where there is none
     * @param got value of the claim, empty where there is none
     */
    public record Miss(String kind, String file, int line, String sentence, String expected, String got) {}

    /** A labelled report with the claims that were coded from it. */
    public record Coded(LabelledReport labels, List<Claim> claims) {
        public Coded {
            claims = List.copyOf(claims);
        }
    }

    /** Weighs claims against labels; names that the casebook holds for one actor or place are one name. */
    public static Evaluation of(List<Coded> reports, Casebook casebook) {
        return new Scoring(casebook).of(reports);
    }
}
