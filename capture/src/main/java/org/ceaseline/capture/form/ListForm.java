package org.ceaseline.capture.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.draft.ReportDraft;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.Decoded;
import org.ceaseline.capture.language.Languages;
import org.ceaseline.capture.text.VisibleDates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of addresses: OPML, sitemaps, and news sitemaps, whose headlines and days are reports in themselves. */
final class ListForm implements Form {

    private static final List<String> ROOTS = List.of("opml", "urlset", "sitemapindex");

    @Override
    public boolean takes(Source source) {
        return ROOTS.contains(Text.rootElement(source.bytes()));
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        Document list = Jsoup.parse(Decoded.of(source.bytes(), source.charset()).text(), "", Parser.xmlParser());
        try (Entries entries = new Entries(source, inside)) {
            int addresses = 0;
            for (Element item : list.select("url, sitemap, outline[xmlUrl], outline[xmlurl]")) {
                addresses++;
                headline(item, source, entries);
            }
            if (list.getElementsByTag("news:news").isEmpty()) {
                entries.containerFault(
                        "ADDRESS_LIST",
                        "The file lists " + addresses + " addresses and holds no report.",
                        "Fetch the addresses and give what comes back.");
            }
            if (Text.isCut(source.bytes())) {
                entries.containerFault(
                        "TRUNCATED", "The list breaks off after address " + addresses + ".", "Fetch the list again.");
            }
            return entries.reading();
        }
    }

    private static void headline(Element item, Source source, Entries entries) {
        Element news = item.getElementsByTag("news:news").first();
        String title = news == null ? "" : text(news, "news:title");
        if (title.isEmpty()) {
            return;
        }
        String address = text(item, "loc");
        String language = news == null ? "" : text(news, "news:language");
        byte[] bytes = title.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Source entry = source.entry(source.name() + "!" + address, bytes, entries.nextPosition())
                .fetchedAs(Optional.of("utf-8"), Optional.of(address), Optional.empty());
        ReportDraft draft = new ReportDraft(entry);
        draft.append(Section.Kind.HEADLINE, title.replaceAll("\\s+", " "), 0, "the headline in a list of news");
        entries.add(draft.title(title)
                .outlet(news == null ? "" : text(news, "news:name"))
                .language(language.isEmpty() ? Languages.tell(title) : language)
                .published(published(news == null ? "" : text(news, "news:publication_date")))
                .report());
    }

    private static Published published(String raw) {
        return VisibleDates.in(raw).stream()
                .filter(date -> date.hasYear() && date.day() > 0)
                .findFirst()
                .map(date -> day(date.earliest().orElseThrow(), raw))
                .orElseGet(() -> Published.unknown(List.of()));
    }

    private static Published day(LocalDate day, String raw) {
        Published.Signal signal =
                new Published.Signal("sitemap", raw, raw, true, "the site's own list of news says so");
        return new Published(day, day, Published.Precision.DAY, List.of(signal));
    }

    private static String text(Element parent, String name) {
        Element found = parent.getElementsByTag(name).first();
        return found == null ? "" : found.text().strip();
    }
}
