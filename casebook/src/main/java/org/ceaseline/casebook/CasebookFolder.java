package org.ceaseline.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder that holds a casebook: reads its files, then checks what was read. */
final class CasebookFolder {

    static final String MAIN_FILE = "casebook.yaml";

    private final Path folder;
    private final Faults faults = new Faults();
    private final Spots spots = new Spots();

    CasebookFolder(Path folder) {
        this.folder = folder;
    }

    Casebook.Reading read() {
        Optional<Casebook> read = Files.isDirectory(folder) ? main() : noFolder();
        List<Fault> found = faults.sorted();
        boolean sound = found.stream().noneMatch(Fault::isError);
        return new Casebook.Reading(sound ? read : Optional.empty(), found);
    }

    private Optional<Casebook> noFolder() {
        String remedy = "Name the folder that holds " + MAIN_FILE + ", actors.tsv and places.tsv.";
        faults.error(new Spot(MAIN_FILE, 0), "FOLDER_MISSING", "There is no folder '" + folder + "'.", remedy);
        return Optional.empty();
    }

    private Optional<Casebook> main() {
        Optional<Part> main =
                text(MAIN_FILE).flatMap(text -> YamlFile.read(text, MAIN_FILE, "casebook", spots, faults));
        Casebook casebook = new MainFile(main).with(tables(), agreements(), cases());
        Checks.run(new Inspection(casebook, spots, faults));
        return main.map(part -> casebook);
    }

    private MainFile.Tables tables() {
        return new MainFile.Tables(
                table("actors.tsv", ActorTable.COLUMNS, ActorTable::actor, "actors", Actor::id, true),
                table("places.tsv", PlaceTable.COLUMNS, PlaceTable::place, "places", Place::id, true),
                table("outlets.tsv", OutletTable.COLUMNS, OutletTable::outlet, "outlets", Outlet::id, false),
                table("sources.tsv", SourceTable.COLUMNS, SourceTable::source, "sources", Source::id, false),
                timeline());
    }

    private List<KnownFact> timeline() {
        List<KnownFact> facts = new ArrayList<>();
        for (Row row : rows("timeline.tsv", TimelineTable.COLUMNS, false)) {
            TimelineTable.fact(row).ifPresent(fact -> {
                String path = "timeline[" + facts.size() + "]";
                spots.keep(path, row.spot());
                facts.add(spots.made(fact, path));
            });
        }
        return facts;
    }

    private <T> List<T> table(
            String file,
            Columns columns,
            Function<Row, Optional<T>> reading,
            String path,
            Function<T, String> id,
            boolean expected) {
        List<T> entries = new ArrayList<>();
        for (Row row : rows(file, columns, expected)) {
            reading.apply(row)
                    .filter(entry -> isFirst(path + "/" + id.apply(entry), row.spot()))
                    .map(entry -> spots.made(entry, path + "/" + id.apply(entry)))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private boolean isFirst(String path, Spot spot) {
        Optional<Spot> before = spots.keep(path, spot);
        before.ifPresent(first -> faults.error(
                spot,
                "ID_TWICE",
                "Id '" + path.substring(path.indexOf('/') + 1) + "' was given before, in line " + first.line() + ".",
                "Give each entry an id of its own, or merge the two."));
        return before.isEmpty();
    }

    private List<Row> rows(String file, Columns columns, boolean expected) {
        if (!expected && !Files.exists(folder.resolve(file))) {
            return List.of();
        }
        return text(file)
                .map(text -> new Table(file, columns, faults).rows(text))
                .orElse(List.of());
    }

    private List<Agreement> agreements() {
        List<Agreement> agreements = new ArrayList<>();
        for (String file : filesOfAgreements(".yaml")) {
            String id = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
            text(file)
                    .flatMap(text -> YamlFile.read(text, file, "agreements/" + id, spots, faults))
                    .flatMap(part -> new AgreementFile(id, part).read())
                    .ifPresent(agreements::add);
        }
        return agreements;
    }

    private List<WorkedCase> cases() {
        List<WorkedCase> cases = new ArrayList<>();
        for (String file : filesOfAgreements(CaseTable.ENDING)) {
            String id = file.substring(file.indexOf('/') + 1, file.length() - CaseTable.ENDING.length());
            for (Row row : rows(file, CaseTable.COLUMNS, true)) {
                new CaseTable(id).read(row).ifPresent(worked -> {
                    String path = "cases[" + cases.size() + "]";
                    spots.keep(path, row.spot());
                    cases.add(spots.made(worked, path));
                });
            }
        }
        return cases;
    }

    private List<String> filesOfAgreements(String ending) {
        Path agreements = folder.resolve("agreements");
        if (!Files.isDirectory(agreements)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(agreements)) {
            return files.map(file -> "agreements/" + file.getFileName())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            faults.error(
                    new Spot("agreements", 0),
                    "FILE_UNREADABLE",
                    "The folder cannot be listed (" + failure.getClass().getSimpleName() + ").",
                    "See that you may read it.");
            return List.of();
        }
    }

    private Optional<String> text(String file) {
        Path path = folder.resolve(file);
        if (Files.exists(path)) {
            return Lines.read(path, file, faults);
        }
        faults.error(
                new Spot(file, 0), "FILE_MISSING", "The file is missing.", "Add it; docs/casebook.md shows its form.");
        return Optional.empty();
    }
}
