package org.ceaseline.casebook;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the one document of a YAML file. */
final class YamlFile {

    private YamlFile() {}

    static Optional<Part> read(String text, String file, String path, Spots spots, Faults faults) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> root = compose(text, settings);
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

    private static Optional<Node> compose(String text, LoadSettings settings) {
        Parser events = new ParserImpl(settings, new StreamReader(settings, text));
        return new Composer(settings, new ShallowEvents(events)).getSingleNode();
    }

    private static void notYaml(Spot spot, String problem, Faults faults) {
        faults.error(
                spot,
                "YAML_BROKEN",
                "The file is not valid YAML: " + problem + ".",
                "Look at the indentation and quote values that hold ': ' or begin with a sign.");
    }
}
