package org.ceaseline.bench.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** Whole captures beside plain parses, over all pages of a folder; another one is given with {@code -p folder=DIR}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
public class PagesSpeed {

    @Param("../shared/capture/articles/html")
    private String folder;

    private List<byte[]> pages;
    private List<String> texts;

    @Setup
    public void read() throws IOException {
        pages = Pages.of(Path.of(folder));
        texts = pages.stream()
                .map(page -> new String(page, StandardCharsets.UTF_8))
                .toList();
    }

    @Benchmark
    public void capture(Blackhole hole) {
        pages.forEach(page -> hole.consume(Capture.read("page.html", page)));
    }

    @Benchmark
    public void parse(Blackhole hole) {
        texts.forEach(text -> hole.consume(Jsoup.parse(text)));
    }
}
