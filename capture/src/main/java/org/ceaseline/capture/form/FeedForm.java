package org.ceaseline.capture.form;

import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.Decoded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** RSS 0.9 to 2.0 and Atom. The parser knows no document types and fetches nothing, so no entity can reach out or grow. */
final class FeedForm implements Form {

    private static final List<String> ROOTS = List.of("rss", "feed", "rdf:rdf", "atom:feed");

    @Override
    public boolean takes(Source source) {
        return ROOTS.contains(Text.rootElement(source.bytes()));
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        Document feed = Jsoup.parse(Decoded.of(source.bytes(), source.charset()).text(), "", Parser.xmlParser());
        try (Entries entries = new Entries(source, inside)) {
            Element head = feed.children().isEmpty() ? feed : feed.child(0);
            Element channel = Optional.ofNullable(head.selectFirst("channel")).orElse(head);
            String outlet = own(channel, "title");
            String language = language(channel);
            int number = 0;
            for (Element item : items(feed)) {
                number++;
                if (!entries.read(
                        name(item, number),
                        page(item, outlet, language),
                        Optional.of("utf-8"),
                        address(item),
                        Optional.empty())) {
                    break;
                }
            }
            if (Text.isCut(source.bytes())) {
                entries.containerFault(
                        "TRUNCATED", "The feed breaks off after item " + number + ".", "Fetch the feed again.");
            }
            return entries.reading();
        }
    }

    private static List<Element> items(Document feed) {
        return feed.getElementsByTag("item").isEmpty()
                ? feed.select("entry, atom|entry")
                : feed.getElementsByTag("item");
    }

    private static String language(Element channel) {
        String language = own(channel, "language", "dc:language");
        return language.isEmpty() ? channel.attr("xml:lang") : language;
    }

    private static String name(Element item, int number) {
        return address(item).orElseGet(() -> {
            String id = own(item, "guid", "id", "atom:id");
            return id.isEmpty() ? "item-" + number : id;
        });
    }

    private static Optional<String> address(Element item) {
        for (Element link : item.children()) {
            boolean named =
                    link.normalName().equals("link") || link.normalName().equals("atom:link");
            boolean page = link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
            String value = link.hasAttr("href") ? link.attr("href") : link.text();
            if (named && page && value.strip().startsWith("http")) {
                return Optional.of(value.strip());
            }
        }
        String guid = own(item, "guid");
        return guid.startsWith("http") ? Optional.of(guid) : Optional.empty();
    }

    private static byte[] page(Element item, String outlet, String language) {
        String source = own(item, "source");
        return new SmallPage(language)
                .title(plain(own(item, "title", "atom:title")))
                .published(own(item, "pubdate", "published", "atom:published", "dc:date", "issued", "date"))
                .updated(own(item, "updated", "atom:updated", "modified"))
                .author(author(item))
                .outlet(plain(source.isEmpty() ? outlet : source))
                .address(address(item).orElse(""))
                .around(content(item));
    }

    private static String author(Element item) {
        for (Element child : item.children()) {
            if (List.of("author", "atom:author", "dc:creator").contains(child.normalName())) {
                Element name = child.selectFirst("name");
                return name == null ? child.text() : name.text();
            }
        }
        return "";
    }

    /** The fullest text that the item carries, as markup. */
    private static String content(Element item) {
        String fullest = "";
        for (Element child : item.children()) {
            if (List.of(
                            "content:encoded",
                            "content",
                            "atom:content",
                            "description",
                            "summary",
                            "atom:summary",
                            "media:description")
                    .contains(child.normalName())) {
                String markup = markup(child);
                fullest = markup.length() > fullest.length() ? markup : fullest;
            }
        }
        return fullest;
    }

    private static String markup(Element element) {
        if (!element.children().isEmpty()) {
            return element.html();
        }
        String text = element.wholeText();
        boolean plain = element.attr("type").equals("text") || !text.contains("<") && !text.contains("&");
        return plain ? Text.paragraphs(text) : text.contains("<p") ? text : "<p>" + text + "</p>";
    }

    private static String plain(String markup) {
        return Jsoup.parse(markup).text();
    }

    /** Text of the first child with one of these names, compared without case. */
    private static String own(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (child.normalName().equals(name)) {
                    return child.wholeText().strip();
                }
            }
        }
        return "";
    }
}
