package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.capture.language.DataTable;
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
        LANGUAGE,
        PUBLISHED,
        DATE,
        MODIFIED
    }

    private static final Map<String, Field> NAMES = new HashMap<>();

    static {
        for (String[] row : DataTable.rows(Metadata.class, "meta-names.tsv")) {
            NAMES.put(row[1], Field.valueOf(row[0].toUpperCase(Locale.ROOT)));
        }
    }

    private static final List<Attribute> NAMING =
            List.of(Attribute.PROPERTY, Attribute.NAME, Attribute.ITEMPROP, Attribute.HTTP_EQUIV);
    private static final int MOST_KEYWORDS = 60;
    private static final int LONGEST_KEYWORD = 100;

    private final Tree tree;
    final LinkedData linked;
    private final Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    private String canonical = "";
    private String titleElement = "";

    private Metadata(Tree tree) {
        this.tree = tree;
        this.linked = LinkedData.of(tree);
    }

    static Metadata of(Outline outline) {
        Metadata metadata = new Metadata(outline.tree);
        metadata.read();
        Marked.of(outline).forEach((field, values) -> metadata.fields
                .computeIfAbsent(field, key -> new ArrayList<>())
                .addAll(values));
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
        for (Attribute attribute : NAMING) {
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
                .findFirst()
                .or(this::linkedAddress);
    }

    private Optional<String> linkedAddress() {
        for (JsonNode article : linked.articles) {
            for (String field : List.of("mainEntityOfPage", "url", "@id")) {
                JsonNode value = article.path(field);
                String address = value.isObject() ? value.path("@id").asString("") : value.asString("");
                if (address.startsWith("http")) {
                    return Optional.of(address);
                }
            }
        }
        return Optional.empty();
    }

    String outlet() {
        for (JsonNode article : linked.articles) {
            String publisher = linked.name(article, "publisher");
            if (!publisher.isBlank() && !publisher.startsWith("http")) {
                return publisher;
            }
        }
        String named = first(Field.OUTLET);
        return named.startsWith("@") ? named.substring(1) : named;
    }

    String byline() {
        for (JsonNode article : linked.articles) {
            List<String> authors = linked.names(article, "author");
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
        for (JsonNode article : linked.articles) {
            for (String field : List.of("sourceOrganization", "isBasedOn", "isBasedOnUrl")) {
                String source = linked.name(article, field);
                if (!source.isBlank() && !source.equals(outlet())) {
                    return Optional.of(source);
                }
            }
        }
        return all(Field.SYNDICATED).stream().findFirst();
    }

    /** The part of the outlet that the article stands in, as the page states it; empty where it does not. */
    String rubric() {
        for (JsonNode article : linked.articles) {
            List<String> sections = linked.names(article, "articleSection");
            if (!sections.isEmpty()) {
                return String.join(", ", sections);
            }
        }
        return first(Field.SECTION);
    }

    /** What the page says that it is about, in its order, each once. */
    List<String> keywords() {
        List<String> all = new ArrayList<>();
        for (JsonNode article : linked.articles) {
            all.addAll(linked.names(article, "keywords"));
        }
        List<String> stated = all.isEmpty() ? all(Field.KEYWORDS) : all;
        return stated.stream()
                .flatMap(words -> java.util.Arrays.stream(words.split("[,;،؛、]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_KEYWORD)
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
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

    /** The language that the page states, as a tag; empty where it states none. */
    String language() {
        String stated = tree.attribute(0, Attribute.LANG).strip();
        if (stated.isEmpty()) {
            stated = linked.articles.stream()
                    .map(article -> LinkedData.text(article, "inLanguage"))
                    .filter(language -> !language.isEmpty())
                    .findFirst()
                    .orElseGet(() -> first(Field.LANGUAGE));
        }
        return stated.replace('_', '-');
    }
}
