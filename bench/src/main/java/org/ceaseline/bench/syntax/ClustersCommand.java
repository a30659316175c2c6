package org.ceaseline.bench.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the list of word clusters that tagger and parser know words by. */
@Command(
        name = "clusters",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the list of word clusters from the lexica of nlp4j-english 1.1.2 (Emory University, Apache License 2.0): take",
            "en-brown-clusters-simplified-lowercase.xz and en-ambiguity-classes-simplified-lowercase.xz from its jar, unpack both",
            "with xz, and name word lists, one word a line; only words in small letters that one of them has are kept.",
            "The same files give the same bytes. Train the model anew afterwards."
        })
final class ClustersCommand implements Callable<Integer> {

    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final String NO_TAGS = "-";

    @Option(names = "--brown", required = true, paramLabel = "FILE", description = "The Brown clusters: a stored map.")
    private Path brown = Path.of("");

    @Option(names = "--tags", required = true, paramLabel = "FILE", description = "The tags of words: a stored map.")
    private Path tags = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "LIST",
            defaultValue = "syntax/src/main/resources/org/ceaseline/syntax/clusters.txt.gz",
            description = "Where the list is written (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("clusters.txt.gz");

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Lists of words, such as /usr/share/dict/words.")
    private List<Path> words = List.of();

    @Override
    public Integer call() throws Exception {
        SortedMap<String, SortedSet<String>> groups = groups(known(), stored(brown), stored(tags));
        try (OutputStream list = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            for (Map.Entry<String, SortedSet<String>> group : groups.entrySet()) {
                String line = group.getKey() + "\t" + String.join(" ", group.getValue()) + "\n";
                list.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        int count = groups.values().stream().mapToInt(Collection::size).sum();
        System.out.println(out + ": " + count + " words, " + groups.size() + " groups, " + Files.size(out) + " bytes");
        return 0;
    }

    private SortedSet<String> known() throws IOException {
        SortedSet<String> known = new TreeSet<>();
        for (Path list : words) {
            try (var lines = Files.lines(list)) {
                lines.filter(line -> WORD.matcher(line).matches()).forEach(known::add);
            }
        }
        return known;
    }

    /** Cluster and tags, parted by a tab, with their words. */
    private static SortedMap<String, SortedSet<String>> groups(
            SortedSet<String> known, Map<?, ?> brown, Map<?, ?> tags) {
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        for (String word : known) {
            if (brown.get(word) instanceof Collection<?> paths) {
                String path = paths.stream()
                        .map(String::valueOf)
                        .max(Comparator.comparing(String::length))
                        .orElseThrow();
                groups.computeIfAbsent(path + "\t" + usual(tags.get(word)), group -> new TreeSet<>())
                        .add(word);
            }
        }
        return groups;
    }

    /** The tags of a word, in the order of the lexicon. */
    private static String usual(@Nullable Object tags) {
        return tags instanceof Collection<?> some
                ? String.join(" ", some.stream().map(String::valueOf).toList())
                : NO_TAGS;
    }

    private static Map<?, ?> stored(Path file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.lang.*;java.util.*;!*"));
            return (Map<?, ?>) in.readObject();
        }
    }
}
