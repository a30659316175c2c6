package org.ceaseline.capture.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The linked data of a page (JSON-LD), as flat list of things. */
final class LinkedData {

    private static final int LONGEST = 1 << 20;
    private static final int MOST = 2000;
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "LiveBlogPosting",
            "BlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle",
            "Recipe",
            "Review",
            "ClaimReview",
            "CreativeWork");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    final List<JsonNode> articles = new ArrayList<>();
    /** For each article the first raw byte of the data that it stands in. */
    final List<Integer> articleStarts = new ArrayList<>();

    private int start;
    private final Map<String, JsonNode> byId = new HashMap<>();
    final List<JsonNode> pages = new ArrayList<>();
    final List<JsonNode> others = new ArrayList<>();

    /** Data that do not parse, as text. */
    final List<String> broken = new ArrayList<>();

    static LinkedData of(Tree tree) {
        LinkedData data = new LinkedData();
        for (int i = tree.next(Tag.SCRIPT, 0, 0); i >= 0; i = tree.next(Tag.SCRIPT, i + 1, 0)) {
            if (tree.attribute(i, Attribute.TYPE)
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("ld+json")
                    && tree.end(i) > i + 1) {
                data.read(tree, i + 1);
            }
        }
        return data;
    }

    private void read(Tree tree, int text) {
        int length = tree.stop(text) - tree.start(text);
        if (length > LONGEST) {
            return;
        }
        String json = new String(tree.bytes, tree.start(text), length, tree.charset).strip();
        json = unwrapped(json);
        start = tree.start(text);
        try {
            sort(MAPPER.readTree(json));
        } catch (JacksonException e) {
            broken.add(json);
        }
    }

    /** The data without the comment signs that old pages put around scripts. */
    private static String unwrapped(String json) {
        int start = 0;
        int end = json.length();
        while (start < end && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        if (json.startsWith("<![CDATA[", Math.max(0, start - 6))) {
            start += 3;
            while (start < end && json.charAt(start) != '{' && json.charAt(start) != '[') {
                start++;
            }
        }
        while (end > start && json.charAt(end - 1) != '}' && json.charAt(end - 1) != ']') {
            end--;
        }
        if (json.startsWith("]]", end - 2) && json.indexOf("CDATA") >= 0) {
            end -= 2;
        }
        return json.substring(start, end);
    }

    private void sort(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        int seen = 0;
        while (!open.isEmpty() && seen++ < MOST) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                keep(node);
                for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "@reverse")) {
                    if (node.path(key).isContainer()) {
                        open.add(node.path(key));
                    }
                }
            }
        }
    }

    private void keep(JsonNode node) {
        if (node.path("@id").isString() && node.size() > 1) {
            byId.putIfAbsent(node.path("@id").asString(), node);
        }
        List<String> types = types(node);
        if (types.stream().anyMatch(ARTICLES::contains)) {
            articles.add(node);
            articleStarts.add(start);
        } else if (types.stream().anyMatch(type -> type.endsWith("Page"))) {
            pages.add(node);
        } else {
            others.add(node);
        }
    }

    /** The posts of a live page. */
    List<JsonNode> livePosts() {
        List<JsonNode> posts = new ArrayList<>();
        for (JsonNode article : articles) {
            JsonNode updates = article.path("liveBlogUpdate");
            if (updates.isArray()) {
                updates.forEach(posts::add);
            } else if (updates.isObject()) {
                posts.add(updates);
            }
        }
        return posts.size() > MOST ? posts.subList(0, MOST) : posts;
    }

    static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        if (type.isString()) {
            types.add(plain(type.asString()));
        }
        if (type.isArray()) {
            type.forEach(one -> types.add(plain(one.asString(""))));
        }
        return types;
    }

    private static String plain(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    /** The text of a field, of its first element or of its name; empty where there is none. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        for (int n = 0; n < 4 && value.isContainer(); n++) {
            value = value.isArray() ? value.path(0) : value.has("name") ? value.path("name") : value.path("@value");
        }
        return value.isValueNode() && !value.isNull()
                ? References.read(value.asString("")).strip()
                : "";
    }

    /** The name in a field, also where it only refers to a thing that stands elsewhere in the data. */
    String name(JsonNode node, String field) {
        List<String> names = names(node, field);
        return names.isEmpty() ? "" : names.get(0);
    }

    /** The names in a field that may hold several, for example authors; what it refers to is looked up. */
    List<String> names(JsonNode node, String field) {
        JsonNode value = node.path(field);
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> names.add(name(one)));
        } else {
            names.add(name(value));
        }
        return names.stream()
                .map(name -> References.read(name).strip())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private String name(JsonNode value) {
        if (!value.isObject()) {
            return value.isString() ? value.asString() : "";
        }
        JsonNode thing =
                value.has("name") ? value : byId.getOrDefault(value.path("@id").asString(""), value);
        String name = text(thing, "name");
        return name.isEmpty() ? text(thing, "@value") : name;
    }
}
