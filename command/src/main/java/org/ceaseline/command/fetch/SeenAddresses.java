package org.ceaseline.command.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.fetch.Fetched;

/**
 * What was asked for before: {@code fetched.tsv}, a line an attempt, never changed. Time, address, address of the answer,
 * outcome, status, bytes, SHA-256, ETag, Last-Modified, what was wrong.
 */
final class SeenAddresses {

    private static final int COLUMNS = 10;

    private final Path file;
    private final Map<String, Fetched.Known> known = new HashMap<>();

    SeenAddresses(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] row = line.split("\t", -1);
                if (row.length == COLUMNS && row[3].equals(Fetched.Outcome.FETCHED.name())) {
                    known.put(row[1], new Fetched.Known(row[7], row[8]));
                }
            }
        }
    }

    boolean hasFetched(String address) {
        return known.containsKey(address);
    }

    Fetched.Known of(String address) {
        return known.getOrDefault(address, Fetched.Known.NOTHING);
    }

    void note(Fetched fetched, Instant when) throws IOException {
        List<String> row = List.of(
                when.toString(),
                fetched.address().toString(),
                fetched.at().toString(),
                fetched.outcome().name(),
                "" + fetched.status(),
                "" + fetched.body().length,
                fetched.sha256(),
                fetched.etag(),
                fetched.lastModified(),
                fetched.why());
        String line = String.join("\t", row.stream().map(SeenAddresses::plain).toList()) + "\n";
        Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (fetched.outcome() == Fetched.Outcome.FETCHED) {
            known.put(fetched.address().toString(), new Fetched.Known(fetched.etag(), fetched.lastModified()));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }
}
