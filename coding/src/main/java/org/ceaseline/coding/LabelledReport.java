package org.ceaseline.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.evaluation.LabelFile;

/**
 * The claims that an analyst codes from one report: a file {@code NNN.claims.tsv} of a labelled corpus.
 *
 * @param file its name, for messages
 * @param labels one a line, traps among them
 */
public record LabelledReport(String file, List<Label> labels) {

    public LabelledReport {
        labels = List.copyOf(labels);
    }

    /**
     * One line: a claim, or a trap that says that its sentence holds none.
     *
     * @param line line in the file, counted from 1
     * @param quote the first words of the sentence
     * @param types the labelled type and those that are as good, the labelled one first; none for a trap
     * @param speakers who says it; none for the outlet
     * @param vias who is cited in between
     * @param modality in the words of the codebook
     * @param negative true where it is said not to have happened
     * @param days when, empty where the text gives no date
     * @param must true where any analyst would list it
     */
    public record Label(
            int line,
            String quote,
            List<EventType> types,
            List<String> actors,
            List<String> targets,
            List<String> speakers,
            List<String> vias,
            String modality,
            boolean negative,
            Optional<Days> days,
            List<String> places,
            boolean must) {

        public Label {
            types = List.copyOf(types);
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
            speakers = List.copyOf(speakers);
            vias = List.copyOf(vias);
            places = List.copyOf(places);
        }

        public boolean isTrap() {
            return types.isEmpty();
        }

        /** The labelled type. */
        public EventType type() {
            return types.get(0);
        }
    }

    /** Days from the first to the last, both included. */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * What a file gave.
     *
     * @param report its labels; lines with faults are left out
     * @param faults every fault, with file, line and remedy
     */
    public record Reading(LabelledReport report, List<String> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a file of labels and finds all its faults in one run. The format is described in {@code corpus/README.md}.
     *
     * @param text the report's text, in which each quote must stand
     */
    public static Reading read(String file, List<String> lines, String text) {
        return LabelFile.read(file, lines, text);
    }

    /** Names of modalities that a label may bear. */
    public static Set<String> modalities() {
        return Set.of(
                "asserted",
                "claimed",
                "denied",
                "threatened",
                "planned",
                "demanded",
                "requested",
                "conditional",
                "hypothetical",
                "predicted",
                "opinion");
    }
}
