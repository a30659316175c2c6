package org.ceaseline.coding.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Labelled reports for measuring: text, day of publication, claims by column name; several values are divided by "; ". */
record Gold(String name, String published, String text, List<Map<String, String>> claims) {

    /** Development half of the project's own corpus: odd numbers. */
    static List<Gold> corpus(Path folder) {
        return files(folder, ".claims.tsv").stream()
                .filter(file -> (file.getFileName().toString().charAt(2) - '0') % 2 == 1)
                .map(Gold::tsv)
                .toList();
    }

    static List<Gold> json(Path folder) {
        return files(folder, ".gold.json").stream().map(Gold::yaml).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textBeside(Path file, String ending) {
        String name = file.getFileName().toString().replace(ending, ".txt");
        return read(file.resolveSibling(name)).replace("\r", "");
    }

    private static Gold tsv(Path file) {
        List<String> lines = read(file).lines().toList();
        String published = lines.stream()
                .filter(it -> it.startsWith("# published"))
                .map(it -> it.replaceAll("[^0-9-]", ""))
                .findFirst()
                .orElse("");
        List<String> rows = lines.stream()
                .filter(it -> !it.startsWith("#") && !it.isBlank())
                .toList();
        List<String> head = List.of(rows.get(0).split("\t", -1));
        List<Map<String, String>> claims = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            Map<String, String> claim = new HashMap<>();
            for (int i = 0; i < head.size(); i++) {
                claim.put(head.get(i), i < cells.length ? cells[i] : "");
            }
            claims.add(claim);
        }
        claims.removeIf(it -> it.get("type").equals("trap"));
        return new Gold(file.getFileName().toString(), published, textBeside(file, ".claims.tsv"), claims);
    }

    private static Gold yaml(Path file) {
        Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read(file));
        List<Map<String, String>> claims = new ArrayList<>();
        for (Object each : (List<?>) root.get("claims")) {
            Map<String, String> claim = new HashMap<>();
            ((Map<?, ?>) each).forEach((key, value) -> claim.put(key.toString(), flat(value)));
            claims.add(claim);
        }
        String published = Objects.toString(root.get("published"), "");
        return new Gold(file.getFileName().toString(), published, textBeside(file, ".gold.json"), claims);
    }

    private static String flat(Object value) {
        if (value instanceof List<?> list) {
            return String.join("; ", list.stream().map(Objects::toString).toList());
        }
        return value == null ? "" : value.toString();
    }

    static String key(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
