package org.ceaseline.bench.coding;

import java.util.concurrent.TimeUnit;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Coding of a report of 1 to 1,000 paragraphs, three in four of them with events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodingSpeed {

    @Param({"1", "10", "100", "1000"})
    private int paragraphs;

    private Coder coder;
    private Report report;

    @Setup
    public void read() {
        coder = Coder.with(Casebook.none());
        report = GrowthCommand.report(paragraphs);
    }

    @Benchmark
    public Object code() {
        return coder.code(report);
    }
}
