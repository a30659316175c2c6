package org.ceaseline.capture.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.page.Tag.Of;
import tools.jackson.databind.JsonNode;

/** Gathers every hint at the day on which a page was published; {@link DateVote} weighs them. */
final class Publication {

    private static final Pattern DAY_PATH = Pattern.compile(
            "(?<![0-9])((?:19|20)\\d\\d)(?:([/_.-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?![0-9])");
    private static final int LONGEST_SCRIPT = 1 << 20;
    private static final Pattern SCRIPT_FIELD = Pattern.compile(
            "\\\\?\"(?:date_?[Pp]ublished|published_?(?:[Aa]t|[Dd]ate|[Tt]ime|[Oo]n)?|publication_?[Dd]ate|publish_?(?:[Dd]ate|[Tt]ime)|pub_?[Dd]ate|created_?[Aa]t)\\\\?\"\\s*:\\s*\\\\?\"(\\d{4}-\\d\\d-\\d\\d[^\"\\\\]{0,20})");
    private static final Pattern BROKEN_FIELD =
            Pattern.compile("\"date(Published|Modified)\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final LocalDate FIRST = LocalDate.of(1993, 1, 1);

    private final Outline outline;
    private final Tree tree;
    private final Metadata metadata;
    private final Verdict[] verdicts;
    private final List<DateVote.Hint> signals = new ArrayList<>();

    private Publication(Outline outline, Metadata metadata, Verdict[] verdicts) {
        this.outline = outline;
        this.tree = outline.tree;
        this.metadata = metadata;
        this.verdicts = verdicts;
    }

    static Published of(Outline outline, Metadata metadata, Verdict[] verdicts) {
        Publication publication = new Publication(outline, metadata, verdicts);
        publication.gather();
        return publication.signals.isEmpty()
                ? PublicationBounds.of(outline, metadata)
                : DateVote.decide(publication.signals);
    }

    private void gather() {
        linked();
        broken();
        meta();
        address();
        elements();
        visible();
        if (signals.isEmpty()) {
            scripts();
        }
    }

    /** Data that scripts carry, where the page says nothing else. */
    private void scripts() {
        for (int i = tree.next(Tag.SCRIPT, 0, 0); i >= 0 && signals.isEmpty(); i = tree.next(Tag.SCRIPT, i + 1, 0)) {
            if (tree.end(i) > i + 1) {
                int length = Math.min(LONGEST_SCRIPT, tree.stop(i + 1) - tree.start(i + 1));
                Matcher field = SCRIPT_FIELD.matcher(new String(
                        tree.bytes, tree.start(i + 1), length, java.nio.charset.StandardCharsets.ISO_8859_1));
                if (field.find()) {
                    add("script", field.group(1));
                }
            }
        }
    }

    private void add(String kind, String raw) {
        Optional<LocalDate> day = dayOf(raw);
        if (day.isPresent() && !day.get().isBefore(FIRST)) {
            signals.add(new DateVote.Hint(kind, raw.length() > 120 ? raw.substring(0, 120) : raw, day.get()));
        }
    }

    private static Optional<LocalDate> dayOf(String raw) {
        Optional<String> stamp = Times.ofStamp(raw.strip());
        return stamp.isPresent() ? Times.day(stamp.get()) : Dates.first(raw);
    }

    private void linked() {
        for (JsonNode article : metadata.linked.articles) {
            add("json-ld", LinkedData.text(article, "datePublished"));
            add("json-ld-created", LinkedData.text(article, "dateCreated"));
            add("json-ld-modified", LinkedData.text(article, "dateModified"));
        }
        for (JsonNode page : metadata.linked.pages) {
            add("json-ld-page", LinkedData.text(page, "datePublished"));
            add("json-ld-modified", LinkedData.text(page, "dateModified"));
        }
        for (JsonNode other : metadata.linked.others) {
            add("json-ld-created", LinkedData.text(other, "uploadDate"));
            add("json-ld-created", LinkedData.text(other, "datePublished"));
        }
    }

    private void broken() {
        for (String json : metadata.linked.broken) {
            Matcher field = BROKEN_FIELD.matcher(json);
            while (field.find()) {
                add(field.group(1).equals("Published") ? "json-ld" : "json-ld-modified", field.group(2));
            }
        }
    }

    private void meta() {
        metadata.all(Metadata.Field.PUBLISHED).forEach(raw -> add("meta", raw));
        metadata.all(Metadata.Field.DATE).forEach(raw -> add("meta-date", raw));
        metadata.all(Metadata.Field.MODIFIED).forEach(raw -> add("meta-modified", raw));
    }

    private void address() {
        metadata.address().ifPresent(address -> {
            Matcher path = DAY_PATH.matcher(address);
            if (path.find()) {
                String month = path.group(3) != null ? path.group(3) : path.group(5);
                String day = path.group(4) != null ? path.group(4) : path.group(6);
                add("address", path.group(1) + "-" + month + "-" + day);
            }
        });
    }

    private void elements() {
        boolean first = true;
        for (int i = 1; i < tree.size(); i++) {
            if (tree.isText(i) || isSaid(i)) {
                continue;
            }
            if (tree.has(i, Attribute.ITEMPROP)) {
                String property = tree.attribute(i, Attribute.ITEMPROP);
                if (property.contains("datePublished")) {
                    add(isApart(i) ? "apart-microdata" : "microdata", stated(i));
                    continue;
                } else if (property.contains("dateCreated")) {
                    add("meta-date", stated(i));
                    continue;
                } else if (property.contains("dateModified")) {
                    add("meta-modified", stated(i));
                    continue;
                }
            }
            if (tree.has(i, Attribute.PROPERTY) && tree.tag(i) != Tag.META && property(i)) {
                continue;
            }
            if (tree.tag(i) == Tag.TIME || tree.has(i, Attribute.TITLE) && isStamped(i)) {
                String names = tree.className(i);
                boolean updated = names.contains("update") || names.contains("modif");
                boolean named = tree.has(i, Attribute.PUBDATE)
                        || names.contains("publish")
                        || names.contains("entry-date")
                        || names.contains("pubdate");
                String kind = updated && !named
                        ? "meta-modified"
                        : named ? "time-published" : first ? "time-heading" : "time-element";
                int before = signals.size();
                add(isApart(i) && !kind.equals("meta-modified") ? "apart-time" : kind, stated(i));
                first &= signals.size() == before || updated;
            }
        }
    }

    /** Takes a time that RDFa marks; false where it marks none. */
    private boolean property(int node) {
        int before = signals.size();
        for (String name : tree.attribute(node, Attribute.PROPERTY).strip().split("\\s+")) {
            Metadata.Field field = Marked.field(name);
            if (field == Metadata.Field.PUBLISHED) {
                add(isApart(node) ? "apart-rdfa" : "rdfa", stated(node));
            } else if (field == Metadata.Field.DATE) {
                add("meta-date", stated(node));
            } else if (field == Metadata.Field.MODIFIED) {
                add("meta-modified", stated(node));
            }
        }
        return signals.size() > before;
    }

    private boolean isStamped(int node) {
        String names = tree.className(node);
        return tree.tag(node) == Tag.ABBR
                || Tree.hasWord(names, "published")
                || Tree.hasWord(names, "updated")
                || Tree.hasWord(names, "dtstamp");
    }

    private String stated(int node) {
        for (Attribute attribute : List.of(Attribute.DATETIME, Attribute.CONTENT, Attribute.TITLE)) {
            String value = tree.attribute(node, attribute);
            if (dayOf(value).isPresent()) {
                return value;
            }
        }
        return tree.end(node) - node > 40 ? "" : tree.textOf(node);
    }

    private boolean isSaid(int node) {
        apart();
        return said[node];
    }

    private boolean[] said = new boolean[0];

    /** True within comments and parts that tell of other articles. */
    private boolean isApart(int node) {
        return apart()[node];
    }

    private boolean[] apart = new boolean[0];

    private boolean[] apart() {
        if (apart.length == 0) {
            apart = new boolean[tree.size()];
            int elsewhere = Sign.of(Sign.RELATED, Sign.SIDEBAR, Sign.NAV, Sign.FOOTER, Sign.COMMENT);
            for (int i = 1; i < tree.size(); i++) {
                boolean foreign = (outline.own[i] & elsewhere) != 0
                        && !Sign.BODY.in(outline.own[i])
                        && outline.prose[i] * 2 < outline.prose[0]
                        && tree.tag(i) != Tag.BODY;
                apart[i] = apart[tree.parent(i)] || foreign;
            }
            said = new boolean[tree.size()];
            for (Post post : outline.posts) {
                java.util.Arrays.fill(said, post.from, post.to, true);
            }
        }
        return apart;
    }

    private void visible() {
        int firstBody = -1;
        int lastBody = -1;
        for (int k = 0; k < verdicts.length; k++) {
            if (verdicts[k].isArticle()) {
                firstBody = firstBody < 0 ? k : firstBody;
                lastBody = k;
            }
        }
        int heading = heading(firstBody);
        for (int k = 0; k < verdicts.length; k++) {
            Block block = outline.blocks.get(k);
            if (block.chars > 300 || block.chars < 6 || !block.mayHoldDay() || isSaid(block.holder)) {
                continue;
            }
            String line = tree.isText(block.from) ? Prose.line(tree, block.from, block.to) : "";
            List<Dates.Found> dates = Dates.in(line, false);
            if (!dates.isEmpty()) {
                place(k, block, line, dates, heading, firstBody, lastBody);
            }
        }
    }

    private void place(
            int k, Block block, String line, List<Dates.Found> dates, int heading, int firstBody, int lastBody) {
        for (Dates.Found date : dates.subList(0, Math.min(2, dates.size()))) {
            if (!date.isDay()) {
                continue;
            }
            String kind = kind(k, block, DateWords.before(line, date.start()), heading, firstBody, lastBody);
            signals.add(new DateVote.Hint(kind, line.substring(date.start(), date.end()), date.date()));
        }
    }

    private String kind(int k, Block block, String announced, int heading, int firstBody, int lastBody) {
        if (announced.equals("update")) {
            return "meta-modified";
        }
        if (isApart(block.holder)) {
            return announced.equals("publish")
                    ? "apart-published"
                    : isMeta(block.holder) ? "apart-byline" : "apart-text";
        }
        if (announced.equals("other")) {
            return "text-body";
        }
        boolean inside = verdicts[k].isArticle() && block.chars > 60;
        if (announced.equals("publish") && !inside) {
            return "text-published";
        }
        if (!inside && isMeta(block.holder)) {
            return "text-byline";
        }
        if (!inside && heading >= 0 && Math.abs(k - heading) <= 6) {
            return "text-heading";
        }
        if (inside) {
            return "text-body";
        }
        return k < firstBody || firstBody < 0 ? "text-head" : k <= lastBody + 6 ? "text-tail" : "text-body";
    }

    private boolean isMeta(int holder) {
        for (int i = holder, n = 0; i > 0 && n < 3; i = tree.parent(i), n++) {
            if (Sign.META.in(outline.own[i]) || Role.TIME.in(outline.roles.of[i])) {
                return true;
            }
        }
        return false;
    }

    private int heading(int firstBody) {
        int best = -1;
        for (int k = 0; k < verdicts.length; k++) {
            if (tree.tag(outline.blocks.get(k).holder) == Tag.H1 && !isApart(outline.blocks.get(k).holder)) {
                return k;
            }
            if (best < 0
                    && k > firstBody - 8
                    && tree.tag(outline.blocks.get(k).holder).is(Of.HEADING)) {
                best = k;
            }
        }
        return best;
    }
}
