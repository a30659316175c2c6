package org.ceaseline.bench.archive;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Watch;
import org.ceaseline.archive.Weighing;
import org.ceaseline.bench.ledger.InventedTruces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads one more day of reports into an archive that {@code pages} has filled and weighed, and weighs it again. */
@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description = "Seconds, processor time and heap to weigh an archive again after one more day of reports.")
final class DayCommand implements Callable<Integer> {

    private static final String BOOK = "scale";

    @Option(names = "--reports", defaultValue = "200", description = "How many reports. Default: ${DEFAULT-VALUE}.")
    private int reports = 200;

    @Option(
            names = "--first",
            defaultValue = "1",
            description = "How many days after the last that pages knows; every number adds other reports."
                    + " Default: ${DEFAULT-VALUE}.")
    private int first = 1;

    @Option(
            names = "--times",
            defaultValue = "1",
            description = "How many days, one after the other in one process. Default: ${DEFAULT-VALUE}.")
    private int times = 1;

    @Option(names = "--archive", paramLabel = "WHERE", required = true, description = "An archive of pages.")
    private String location = "";

    @Mixin
    private Scratch scratch = new Scratch();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = Archive.open(location, Clock.systemUTC(), "bench")) {
            archive.holdWeighings(Integer.MAX_VALUE);
            for (int time = 0; time < times; time++) {
                out.println(anotherDay(archive, first + time));
                out.flush();
            }
        } finally {
            scratch.remove();
        }
        return 0;
    }

    private String anotherDay(Archive archive, int after) throws IOException {
        TrucePages pages = TrucePages.ofDay(reports, after);
        Codes codes = Codes.ofClaims(InventedTruces.casebook(), "bench", pages::code);
        archive.intake(InventedPages::read, codes).read(List.of(pages.write(scratch.folder("pages"))), Watch.NOBODY);
        long start = System.nanoTime();
        double before = processorSeconds();
        Weighing weighing = archive.weigh(BOOK, "bench");
        return String.format(
                Locale.ROOT,
                "weighed again: %.1f s, %.1f s of processor time, at most %,d MB of heap, %,d rows new or changed,"
                        + " %,d claims",
                (System.nanoTime() - start) / 1e9,
                processorSeconds() - before,
                peakHeap() >> 20,
                weighing.written(),
                weighing.claims());
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(DayCommand::peak)
                .sum();
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
