package org.ceaseline.bench.capture;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.ceaseline.capture.Capture;
import org.jsoup.Jsoup;
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

/** A whole capture beside a plain parse, on pages of 10 to 10,000 comments. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CaptureSpeed {

    @Param({"10", "100", "1000", "10000"})
    private int comments;

    private String text;
    private byte[] bytes;

    @Setup
    public void page() {
        text = Pages.withComments(comments);
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public Object capture() {
        return Capture.read("page.html", bytes);
    }

    @Benchmark
    public Object parse() {
        return Jsoup.parse(text);
    }
}
