package org.ceaseline.casebook;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the one document of a YAML file. */
final class YamlFile {

    /** No part of a casebook is nested as deeply. */
    private static final int DEEPEST = 32;

    private YamlFile() {}

    static Optional<Part> read(String text, String file, String path, Spots spots, Faults faults) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            if (isTooDeep(text, settings)) {
                notYaml(new Spot(file, 0), "it is nested deeper than " + DEEPEST + " levels", faults);
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.error(new Spot(file, 0), "FILE_EMPTY", "The file is empty.", "Fill it in, or remove the file.");
            }
            return root.map(node -> new Part(file, path, node, spots, faults));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            notYaml(new Spot(file, line), broken.getProblem(), faults);
        } catch (YamlEngineException broken) {
            notYaml(new Spot(file, 0), String.valueOf(broken.getMessage()), faults);
        }
        return Optional.empty();
    }

    private static boolean isTooDeep(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private static void notYaml(Spot spot, String problem, Faults faults) {
        faults.error(
                spot,
                "YAML_BROKEN",
                "The file is not valid YAML: " + problem + ".",
                "Look at the indentation and quote values that hold ': ' or begin with a sign.");
    }
}
