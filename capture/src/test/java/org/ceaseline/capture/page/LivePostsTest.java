package org.ceaseline.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.api.Test;

/** A live page about an invented bridge, marked up in the ways in which live pages are. */
class LivePostsTest {

    private record Post(String time, String clock, String heading, String text) {}

    private static final List<Post> POSTS = List.of(
            new Post(
                    "2031-05-03T16:40:00+02:00",
                    "16:40",
                    "Buses leave Kesh",
                    "The first three buses left the square at Kesh with about a hundred people on board, the monitors said."),
            new Post(
                    "2031-05-03T15:05:00+02:00",
                    "15:05",
                    "Second shot at the ramp",
                    "A second shot was heard at the eastern ramp. Nobody was hurt, according to the hospital in Tolm."),
            new Post(
                    "2031-05-03T14:35:00+02:00",
                    "14:35",
                    "Committee meets",
                    "The joint committee has begun its meeting, two hours late. Belmark's delegation came by ferry."));

    private static Report read(String head, String body) {
        String page = "<!DOCTYPE html><html lang=en><head><title>Bridge at Kesh: the day as it went</title>"
                + "<meta property=\"article:published_time\" content=\"2031-05-03T13:00:00+02:00\">" + head
                + "</head><body><nav><a href=/>Home</a></nav><main><h1>Bridge at Kesh: the day as it went</h1>" + body
                + "</main></body></html>";
        return Capture.read("live.html", page.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    private static String marked(String pattern) {
        return POSTS.stream()
                .map(post -> pattern.replace("{time}", post.time())
                        .replace("{clock}", post.clock())
                        .replace("{heading}", post.heading())
                        .replace("{text}", post.text()))
                .collect(Collectors.joining());
    }

    private static String linkedData() {
        return "<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Bridge at Kesh: the day as it went\","
                + "\"liveBlogUpdate\":["
                + POSTS.stream()
                        .map(post -> "{\"@type\":\"BlogPosting\",\"headline\":\"" + post.heading()
                                + "\",\"articleBody\":\"<p>" + post.text() + "</p>\",\"datePublished\":\"" + post.time()
                                + "\"}")
                        .collect(Collectors.joining(","))
                + "]}</script>";
    }

    /** The time at each post's text, in page order. */
    private static List<String> times(Report report) {
        return POSTS.stream()
                .map(post -> report.sections().stream()
                        .filter(section -> section.kind() == Section.Kind.BODY
                                && report.textOf(section).endsWith(post.text()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("lost: " + post + " in " + report.articleBody())))
                .map(section -> section.time().orElse("none"))
                .toList();
    }

    private static List<String> stated() {
        return POSTS.stream().map(Post::time).toList();
    }

    @Test
    void postsInMicrodataHaveTheirTimesAndLeaveTheirAuthorsOut() {
        Report report = read(
                "",
                "<div itemscope itemtype=\"https://schema.org/LiveBlogPosting\">"
                        + marked(
                                "<article itemprop=\"liveBlogUpdate\" itemscope itemtype=\"https://schema.org/BlogPosting\">"
                                        + "<meta itemprop=\"datePublished\" content=\"{time}\"><span>{clock}</span><h2 itemprop=headline>{heading}</h2>"
                                        + "<div itemprop=author>Tam Arden</div><div itemprop=articleBody><p>{text}</p></div></article>")
                        + "</div>");

        assertThat(times(report)).isEqualTo(stated());
        assertThat(report.articleBody()).doesNotContain("Tam Arden").doesNotContain("16:40");
    }

    @Test
    void postsInRdfaHaveTheirTimes() {
        Report report = read(
                "",
                "<div vocab=\"https://schema.org/\" typeof=\"LiveBlogPosting\">"
                        + marked(
                                "<div property=\"liveBlogUpdate\" typeof=\"BlogPosting\"><time property=\"datePublished\""
                                        + " datetime=\"{time}\">{clock}</time><div property=\"articleBody\"><p>{text}</p></div></div>")
                        + "</div>");

        assertThat(times(report)).isEqualTo(stated());
    }

    @Test
    void postsOfTheLinkedDataAreFoundOnThePage() {
        Report report = read(linkedData(), marked("<section><h3>{heading}</h3><p>{text}</p></section>"));

        assertThat(times(report)).isEqualTo(stated());
    }

    @Test
    void postsThatOnlyTheLinkedDataCarryAreTheArticle() {
        Report report = read(linkedData(), "<div id=root></div>");

        assertThat(times(report)).isEqualTo(stated());
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void partsThatBeginWithATimeElementArePosts() {
        Report report = read(
                "",
                "<div class=\"feed\"><p>We follow the opening of the bridge through the day, with the newest on top.</p>"
                        + marked(
                                "<div class=\"entry\"><h3>{heading}</h3><time datetime=\"{time}\">{clock}</time><p>{text}</p></div>")
                        + "</div>");

        assertThat(times(report)).isEqualTo(stated());
        assertThat(report.sections())
                .filteredOn(section -> report.textOf(section).equals("Buses leave Kesh"))
                .allMatch(section -> section.time().equals(java.util.Optional.of(stated().get(0))));
        assertThat(report.sections())
                .filteredOn(section -> report.textOf(section).startsWith("We follow"))
                .allMatch(section -> section.time().isEmpty());
    }

    @Test
    void aClockAloneIsATimeWithoutADay() {
        Stream.of(
                        "<p><strong>{clock}</strong></p><p>{text}</p>",
                        "<p><b>{clock}</b> {text}</p>",
                        "<p>{clock} Uhr: {text}</p>",
                        "<h3>[{clock}]</h3><p>{text}</p>")
                .map(pattern -> read("", "<div class=\"entry-content\">" + marked(pattern) + "</div>"))
                .forEach(report -> assertThat(times(report)).containsExactly("T16:40", "T15:05", "T14:35"));
    }

    @Test
    void timesWithinTheNewsMakeNoPosts() {
        Report report = read(
                "",
                "<article><p>At 14:35 a shot was heard at the eastern ramp, and at 15:05 another, the monitors said on Saturday.</p>"
                        + "<p>The buses left Kesh at 16:40, after the committee had met. They came back before dark, with flour.</p>"
                        + "<p>10:30 had been agreed for the meeting, which began two hours late as Belmark came by ferry.</p></article>");

        assertThat(report.sections()).allMatch(section -> section.time().isEmpty());
    }
}
