package org.ceaseline.desk.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Question;

/**
 * A search as the page holds it; every part of it stands in the address.
 *
 * @param only the value that each facet is narrowed to
 */
public record Sought(
        String words, Optional<LocalDate> from, Optional<LocalDate> to, Whereabouts where, Map<String, String> only) {

    /** With a facet narrowed to a value, or no longer narrowed to it. */
    Sought with(String facet, String value) {
        Map<String, String> then = new LinkedHashMap<>(only);
        if (!then.remove(facet, value)) {
            then.put(facet, value);
        }
        return new Sought(words, from, to, where, then);
    }

    Question question(Desktop desktop, int skip, int most) {
        Map<String, List<String>> narrowed = new LinkedHashMap<>();
        only.forEach((facet, value) -> narrowed.put(facet, List.of(value)));
        return new Question(
                words, narrowed, from, to, where.circle(desktop.now()), where.outlines(desktop.zones()), skip, most);
    }

    public String path() {
        StringBuilder path = new StringBuilder("/search?q=").append(coded(words));
        from.ifPresent(day -> path.append("&from=").append(day));
        to.ifPresent(day -> path.append("&to=").append(day));
        if (!where.near().isEmpty()) {
            add(path, "near", where.near());
            add(path, "km", Double.toString(where.km()));
        }
        add(path, "within", where.within());
        add(path, "zone", where.zone());
        only.forEach((facet, value) -> add(path, facet, value));
        return path.toString();
    }

    private static void add(StringBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.append('&').append(name).append('=').append(coded(value));
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
