package org.ceaseline.desk.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reasons that the coder and the ledger write in English, in another language. The file {@code words/reasons_LANGUAGE.tsv} holds
 * a sentence a line: English, a tab, the other language; {@code {0}} to {@code {9}} stand for names, days and numbers, {@code
 * {0#}} for a number in digits. A line without any comes before those with some, else the first that fits counts; a sentence that
 * no line fits stays as it is.
 */
final class Reasons {

    private static final Map<String, Reasons> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Pattern HOLE = Pattern.compile("\\{([0-9])(#?)}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;]) +(?=[A-Z])");

    private record Line(Pattern english, List<Integer> holes, String other) {}

    private final List<Line> lines;

    private Reasons(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static Reasons in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Reasons::read);
    }

    private static Reasons read(String language) {
        InputStream file = Reasons.class.getResourceAsStream("/org/ceaseline/desk/words/reasons_" + language + ".tsv");
        if (file == null) {
            return new Reasons(List.of());
        }
        List<Line> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    lines.add(line(line.substring(0, tab), line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The reasons in " + language + " cannot be read from the jar.", e);
        }
        lines.sort(Comparator.comparing(line -> !line.holes().isEmpty()));
        return new Reasons(lines);
    }

    private static Line line(String english, String other) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> holes = new ArrayList<>();
        Matcher hole = HOLE.matcher(english);
        int from = 0;
        while (hole.find()) {
            pattern.append(Pattern.quote(english.substring(from, hole.start())))
                    .append(hole.group(2).isEmpty() ? "(.+?)" : "([0-9]+)");
            holes.add(Integer.parseInt(hole.group(1)));
            from = hole.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        return new Line(Pattern.compile(pattern.toString(), Pattern.DOTALL), holes, other);
    }

    /** The reason in this language; sentence by sentence where no line has the whole. */
    String of(String english) {
        return of(english, UnaryOperator.identity());
    }

    /** @param word what stands for a name, a day or a number, in this language where it is a word of a closed list */
    String of(String english, UnaryOperator<String> word) {
        if (lines.isEmpty() || english.isBlank()) {
            return english;
        }
        return whole(english, word).orElseGet(() -> bySentence(english, word));
    }

    /** A part may be a reason of its own. */
    private String part(String part, UnaryOperator<String> word) {
        return whole(part, word).orElseGet(() -> word.apply(part));
    }

    private String bySentence(String english, UnaryOperator<String> word) {
        List<String> told = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(english)) {
            told.add(whole(sentence, word).orElse(sentence));
        }
        return String.join(" ", told);
    }

    private Optional<String> whole(String english, UnaryOperator<String> word) {
        for (Line line : lines) {
            Matcher fit = line.english().matcher(english);
            if (fit.matches()) {
                return Optional.of(filled(line, fit, word));
            }
        }
        return Optional.empty();
    }

    private String filled(Line line, Matcher fit, UnaryOperator<String> word) {
        @Nullable String[] values = new @Nullable String[10];
        for (int k = 0; k < line.holes().size(); k++) {
            values[line.holes().get(k)] = part(fit.group(k + 1), word);
        }
        StringBuilder told = new StringBuilder();
        Matcher hole = HOLE.matcher(line.other());
        int from = 0;
        while (hole.find()) {
            String value = values[Integer.parseInt(hole.group(1))];
            told.append(line.other(), from, hole.start()).append(value == null ? "" : value);
            from = hole.end();
        }
        return told.append(line.other().substring(from)).toString();
    }
}
