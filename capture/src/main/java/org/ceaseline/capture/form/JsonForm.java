package org.ceaseline.capture.form;

import java.util.Locale;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.Decoded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed; other JSON is refused, because it is no report. */
final class JsonForm implements Form {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public boolean takes(Source source) {
        String head = Text.head(source.bytes());
        boolean opens = head.startsWith("{\"") || head.matches("(?s)^(\\{\\s*\"|\\[\\s*[\\[{\"]).*");
        return opens && (head.contains("jsonfeed.org/version") || isNamedJson(source) || looksLikeJson(head));
    }

    private static boolean isNamedJson(Source source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".geojson");
    }

    private static boolean looksLikeJson(String head) {
        return head.matches("(?s)^[\\[{\\s]*\"[\\w@$.-]{1,60}\"\\s*:.*");
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        try (Entries entries = new Entries(source, inside)) {
            JsonNode feed =
                    MAPPER.readTree(Decoded.of(source.bytes(), source.charset()).text());
            if (!feed.path("version").asString("").contains("jsonfeed.org")) {
                return refused(entries);
            }
            items(feed, entries);
            return entries.reading();
        } catch (JacksonException e) {
            return damaged(source, inside, e);
        }
    }

    private static Capture.Reading refused(Entries entries) {
        entries.containerFault(
                "UNSUPPORTED",
                "The file is data in JSON, not a page.",
                "Give the page that the data stand for, or a JSON Feed.");
        return entries.reading();
    }

    private static Capture.Reading damaged(Source source, Inside inside, JacksonException e) {
        try (Entries entries = new Entries(source, inside)) {
            entries.containerFault(
                    "DAMAGED",
                    "The JSON breaks off or is damaged near byte "
                            + e.getLocation().getCharOffset() + ".",
                    "Fetch the feed again.");
            return entries.reading();
        }
    }

    private static void items(JsonNode feed, Entries entries) {
        int number = 0;
        for (JsonNode item : feed.path("items")) {
            number++;
            String address = item.path("url").asString(item.path("external_url").asString(""));
            String name = address.isEmpty() ? item.path("id").asString("item-" + number) : address;
            Optional<String> from = address.isEmpty() ? Optional.empty() : Optional.of(address);
            if (!entries.read(name, page(feed, item, address), Optional.of("utf-8"), from, Optional.empty())) {
                return;
            }
        }
    }

    private static byte[] page(JsonNode feed, JsonNode item, String address) {
        String html = item.path("content_html").asString("");
        String text = item.path("content_text").asString(item.path("summary").asString(""));
        JsonNode authors = item.has("authors") ? item.path("authors") : feed.path("authors");
        return new SmallPage(
                        item.path("language").asString(feed.path("language").asString("")))
                .title(item.path("title").asString(""))
                .published(item.path("date_published").asString(""))
                .updated(item.path("date_modified").asString(""))
                .author(authors.path(0)
                        .path("name")
                        .asString(item.path("author").path("name").asString("")))
                .outlet(feed.path("title").asString(""))
                .address(address)
                .around(html.isBlank() ? Text.paragraphs(text) : html);
    }
}
