package org.ceaseline.bench.ledger;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.Material;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Groups and weighs synthetic claims over five years and forty agreements. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = "Seconds to group and weigh synthetic claims of five years and forty agreements, by number.")
final class ScaleCommand implements Callable<Integer> {

    private static final int FURTHER = 200;
    private static final int WARM_UP = 50;

    @Parameters(paramLabel = "CLAIMS", arity = "0..*", description = "How many claims. Default: 1000 to 1000000.")
    private List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Casebook casebook = InventedTruces.casebook();
        out.println("claims\tincidents\tfindings\tgrouped s\tweighed s\tCPU s\tclaims a s\theap MB"
                + "\tone more, median ms\tp95 ms\tmost ms\tof it work, median ms\tp95 ms\tmost ms");
        for (int size : sizes) {
            out.println(row(casebook, size));
            out.flush();
        }
        return 0;
    }

    private static String row(Casebook casebook, int size) {
        List<Claim> claims = InventedTruces.claims(size);
        long start = System.nanoTime();
        long cpu = processorTime();
        Entries entries = Ledger.under(casebook).read(Material.of(claims, List.of()));
        long grouped = System.nanoTime();
        long findings = 0;
        for (Agreement agreement : casebook.agreements()) {
            findings += entries.findings(agreement.id()).size();
        }
        long weighed = System.nanoTime();
        long used = processorTime() - cpu;
        Runtime.getRuntime().gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        Timed more = addOneByOne(casebook, entries);
        return String.format(
                Locale.ROOT,
                "%d\t%d\t%d\t%.2f\t%.2f\t%.2f\t%.0f\t%d\t%s\t%s",
                size,
                entries.incidents().size(),
                findings,
                (grouped - start) / 1e9,
                (weighed - grouped) / 1e9,
                used / 1e9,
                size / ((weighed - start) / 1e9),
                heap,
                spread(more.clock()),
                spread(more.work()));
    }

    private static String spread(double[] sorted) {
        return String.format(
                Locale.ROOT,
                "%.1f\t%.1f\t%.1f",
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                sorted[sorted.length - 1]);
    }

    /**
     * Milliseconds for each of some further claims, sorted.
     *
     * @param clock by the clock, with every wait for a processor and every pause of the collector
     * @param work processor time of the thread that does it
     */
    private record Timed(double[] clock, double[] work) {}

    /** Adds further claims one by one, each until every agreement has its findings again. */
    private static Timed addOneByOne(Casebook casebook, Entries entries) {
        List<Claim> further = InventedTruces.further(FURTHER + WARM_UP);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] clock = new double[FURTHER];
        double[] work = new double[FURTHER];
        Entries grown = entries;
        for (int i = 0; i < further.size(); i++) {
            long start = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            grown = grown.with(further.get(i));
            for (Agreement agreement : casebook.agreements()) {
                grown.findings(agreement.id());
            }
            if (i >= WARM_UP) {
                clock[i - WARM_UP] = (System.nanoTime() - start) / 1e6;
                work[i - WARM_UP] = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
            }
        }
        Arrays.sort(clock);
        Arrays.sort(work);
        return new Timed(clock, work);
    }

    /** What the whole process has used of the processors, so that other load on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }
}
