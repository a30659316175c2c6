package org.ceaseline.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ceaseline.archive.Sources.Source;

/**
 * Reads files into an archive: keeps the bytes, reads them, codes the reports, writes down what came of it. May be killed
 * at any moment: the next run over the same files goes on where this one stopped and ends in the same state.
 */
public final class Intake {

    private static final int FILES_AT_A_TIME = 32;

    private final Archive archive;
    private final Reads reads;
    private final Codes codes;

    Intake(Archive archive, Reads reads, Codes codes) {
        this.archive = archive;
        this.reads = reads;
        this.codes = codes;
    }

    /** Reads these files, and all files in these folders. What is known already is only coded again where that is due. */
    public Tally read(List<Path> paths, Watch watch) {
        Sources sources = Sources.under(paths, Path.of(archive.where()));
        Run run = new Run(archive, workshop(), codes, rootsOf(paths));
        sources.faults().forEach(run.counts()::fault);
        List<Source> files = sources.files();
        for (int from = 0; from < files.size(); from += FILES_AT_A_TIME) {
            List<Source> portion = files.subList(from, Math.min(files.size(), from + FILES_AT_A_TIME));
            run.files(portion);
            tell(watch, portion, from, files.size(), run.counts());
        }
        run.end();
        return run.counts().tally();
    }

    /** Tells what {@link #read} would come to, and keeps nothing. */
    public Tally preview(List<Path> paths, Watch watch) {
        Sources sources = Sources.under(paths, Path.of(archive.where()));
        Rehearsal rehearsal = new Rehearsal(archive, workshop(), codes.edition());
        sources.faults().forEach(rehearsal.counts()::fault);
        List<Source> files = sources.files();
        for (int from = 0; from < files.size(); from += FILES_AT_A_TIME) {
            List<Source> portion = files.subList(from, Math.min(files.size(), from + FILES_AT_A_TIME));
            rehearsal.files(portion);
            tell(watch, portion, from, files.size(), rehearsal.counts());
        }
        return rehearsal.counts().tally();
    }

    /** Codes every kept report again that was not coded under this casebook and coder yet. Reads no file. */
    public Tally recode(Watch watch) {
        Run run = new Run(archive, workshop(), codes, "");
        List<String> reports = archive.store().read(Standing::allReports);
        for (int from = 0; from < reports.size(); from += FILES_AT_A_TIME) {
            List<String> portion = reports.subList(from, Math.min(reports.size(), from + FILES_AT_A_TIME));
            run.recode(portion);
            watch.fileDone(
                    from + portion.size(),
                    reports.size(),
                    portion.get(portion.size() - 1),
                    run.counts().claims());
        }
        return run.counts().tally();
    }

    /**
     * Codes one kept report again, where that is due: its year was set or taken back, or the program or the casebook changed.
     * Reads no file.
     */
    public Tally recode(String report) {
        Run run = new Run(archive, workshop(), codes, "");
        run.recode(List.of(report));
        return run.counts().tally();
    }

    private Workshop workshop() {
        return new Workshop(reads, codes, report -> archive.store()
                .read(db -> SetYear.of(db, report.id()))
                .map(year -> year.in(report))
                .orElse(report));
    }

    private static void tell(Watch watch, List<Source> portion, int from, int total, Counts counts) {
        for (int at = 0; at < portion.size(); at++) {
            watch.fileDone(from + at + 1, total, portion.get(at).name(), counts.claims());
        }
    }

    private static String rootsOf(List<Path> paths) {
        return paths.stream().map(Intake::lastName).sorted().collect(Collectors.joining("\n"));
    }

    private static String lastName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "/" : name.toString();
    }
}
