package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a page states of itself outside its text. */
final class Metadata {

    /** What meta elements carry. */
    enum Field {
        TITLE,
        OUTLET,
        BYLINE,
        SECTION,
        KEYWORDS,
        DESCRIPTION,
        ADDRESS,
        SYNDICATED,
        PUBLISHED,
        DATE,
        MODIFIED
    }

    private static final Map<String, Field> NAMES = new HashMap<>();

    static {
        for (String[] row : Lists.rows("meta-names.tsv")) {
            NAMES.put(row[1], Field.valueOf(row[0].toUpperCase(Locale.ROOT)));
        }
    }

    private final Tree tree;
    final LinkedData linked;
    private final Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    private String canonical = "";
    private String titleElement = "";

    private Metadata(Tree tree) {
        this.tree = tree;
        this.linked = LinkedData.of(tree);
    }

    static Metadata of(Tree tree) {
        Metadata metadata = new Metadata(tree);
        metadata.read();
        return metadata;
    }

    private void read() {
        for (int i = 1; i < tree.size(); i++) {
            switch (tree.tag(i)) {
                case META -> meta(i);
                case LINK -> link(i);
                case TITLE -> title(i);
                default -> {}
            }
        }
    }

    private void meta(int node) {
        if (!tree.has(node, Attribute.CONTENT)) {
            return;
        }
        for (Attribute attribute :
                List.of(Attribute.PROPERTY, Attribute.NAME, Attribute.ITEMPROP, Attribute.HTTP_EQUIV)) {
            Field field = tree.has(node, attribute)
                    ? NAMES.get(tree.attribute(node, attribute).strip().toLowerCase(Locale.ROOT))
                    : null;
            if (field != null) {
                String content = tree.attribute(node, Attribute.CONTENT).strip();
                if (!content.isEmpty()) {
                    fields.computeIfAbsent(field, k -> new ArrayList<>()).add(content);
                }
                return;
            }
        }
    }

    private void link(int node) {
        if (canonical.isEmpty() && tree.attribute(node, Attribute.REL).equalsIgnoreCase("canonical")) {
            canonical = tree.attribute(node, Attribute.HREF).strip();
        }
    }

    private void title(int node) {
        if (titleElement.isEmpty() && tree.end(node) > node + 1) {
            Prose prose = new Prose(tree);
            prose.words(tree.start(node + 1), tree.stop(node + 1));
            titleElement = prose.text();
        }
    }

    List<String> all(Field field) {
        return fields.getOrDefault(field, List.of());
    }

    private String first(Field field) {
        return all(field).isEmpty() ? "" : all(field).get(0);
    }

    Optional<String> address() {
        if (canonical.startsWith("http")) {
            return Optional.of(canonical);
        }
        return all(Field.ADDRESS).stream()
                .filter(address -> address.startsWith("http"))
                .findFirst();
    }

    String outlet() {
        for (JsonNode article : linked.articles) {
            String publisher = LinkedData.text(article, "publisher");
            if (!publisher.isBlank() && !publisher.startsWith("http")) {
                return publisher;
            }
        }
        String named = first(Field.OUTLET);
        return named.startsWith("@") ? named.substring(1) : named;
    }

    String byline() {
        for (JsonNode article : linked.articles) {
            List<String> authors = LinkedData.names(article, "author");
            if (!authors.isEmpty()) {
                return String.join(", ", authors);
            }
        }
        return String.join(
                ", ",
                all(Field.BYLINE).stream()
                        .filter(name -> !name.startsWith("http"))
                        .distinct()
                        .limit(8)
                        .toList());
    }

    Optional<String> syndicated() {
        return all(Field.SYNDICATED).stream().findFirst();
    }

    /** The title as the page's data give it, empty where they do not. */
    String title() {
        for (JsonNode article : linked.articles) {
            String headline = LinkedData.text(article, "headline");
            if (!headline.isBlank()) {
                return headline;
            }
        }
        return first(Field.TITLE);
    }

    /** The text of the {@code title} element. */
    String titleElement() {
        return titleElement;
    }

    String description() {
        return first(Field.DESCRIPTION);
    }

    Optional<Integer> commentCount() {
        for (JsonNode article : linked.articles) {
            String count = LinkedData.text(article, "commentCount");
            if (count.matches("\\d{1,7}")) {
                return Optional.of(Integer.parseInt(count));
            }
        }
        return Optional.empty();
    }

    /** When the page says that it was changed last, ISO 8601. */
    Optional<String> updated() {
        for (JsonNode article : linked.articles) {
            Optional<String> time = Times.read(LinkedData.text(article, "dateModified"));
            if (time.isPresent()) {
                return time;
            }
        }
        return all(Field.MODIFIED).stream()
                .flatMap(raw -> Times.read(raw).stream())
                .findFirst();
    }

    String language() {
        String stated = tree.attribute(0, Attribute.LANG).strip();
        return stated.replace('_', '-');
    }
}
