package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ceaseline.capture.page.Tag.Of;

/** Clock times that open parts of the article. */
final class Stamps {

    static final String WHY = "the time of a post";
    private static final int FEWEST = 3;
    /** Letters of a post that tells something. */
    private static final int LEAST = 40;

    private static final int LONGEST = 44;
    private static final int LOOKED_AT = 80;
    private static final Pattern OPENING = Pattern.compile(
            "[\\[(]?(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\b\\.?| Uhr| h\\b| hrs\\b| [A-Z]{2,4}\\b)?[\\])]?(?: ?[:|–—-])? .*",
            Pattern.CASE_INSENSITIVE);

    private final Outline outline;
    private final Tree tree;
    private final Verdict[] verdicts;

    Stamps(Outline outline, Verdict[] verdicts) {
        this.outline = outline;
        this.tree = outline.tree;
        this.verdicts = verdicts;
    }

    /** The time of each block that belongs to a post; empty where the page is no live page. */
    Map<Integer, String> find() {
        int first = first();
        List<Integer> places = new ArrayList<>();
        List<String> clocks = new ArrayList<>();
        for (int k = first; k >= 0 && k < verdicts.length; k++) {
            Optional<String> time = verdicts[k].isArticle() ? opening(outline.blocks.get(k)) : Optional.empty();
            if (time.isPresent()) {
                places.add(k);
                clocks.add(time.get());
            }
        }
        return places.size() >= FEWEST && isOrdered(clocks) && tell(places) ? posts(places, clocks) : Map.of();
    }

    private int first() {
        for (int k = 0; k < verdicts.length; k++) {
            if (verdicts[k].isArticle()) {
                return k;
            }
        }
        return -1;
    }

    private Optional<String> opening(Block block) {
        if (!block.hasDigit() || !holdsClock(outline.tree, block)) {
            return Optional.empty();
        }
        if (isStamp(outline, block)) {
            return time(outline, block);
        }
        if (!beginsWithFigure(block.from)) {
            return Optional.empty();
        }
        String line = Prose.line(tree, block.from, Math.min(block.to, block.from + 6));
        String head = line.substring(0, Math.min(line.length(), 24));
        return OPENING.matcher(head).matches()
                ? Times.clock(head.substring(0, Math.min(head.length(), 12)))
                : Optional.empty();
    }

    /** True where two figures stand behind a figure and a sign that parts hours from minutes, among the first letters. */
    private static boolean holdsClock(Tree tree, Block block) {
        for (int node = block.from; node < block.to; node++) {
            int stop = tree.isText(node) ? Math.min(tree.stop(node), tree.start(node) + LOOKED_AT) - 2 : 0;
            for (int i = tree.start(node) + 1; i < stop; i++) {
                byte b = tree.bytes[i];
                boolean parts = b == ':' || b == '.' || b == 'h' || b == 'H';
                if (parts
                        && isFigure(tree.bytes[i - 1])
                        && isFigure(tree.bytes[i + 1])
                        && isFigure(tree.bytes[i + 2])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFigure(byte b) {
        return b >= '0' && b <= '9';
    }

    private boolean beginsWithFigure(int text) {
        for (int i = tree.start(text); i < tree.stop(text); i++) {
            byte b = tree.bytes[i];
            if (b > ' ' || b < 0) {
                return b >= '0' && b <= '9' || b == '[' || b == '(';
            }
        }
        return false;
    }

    /** True for a short line that is a clock time, with or without its day. */
    static boolean isStamp(Outline outline, Block block) {
        if (!block.hasDigit() || block.chars > LONGEST || !holdsClock(outline.tree, block)) {
            return false;
        }
        String line = Prose.line(outline.tree, block.from, block.to);
        if (Times.clock(line).isEmpty()) {
            return false;
        }
        long letters = line.chars().filter(Character::isLetter).count();
        return letters <= 8 || Times.isMoment(line, 14);
    }

    private static Optional<String> time(Outline outline, Block block) {
        Tree tree = outline.tree;
        for (int i = block.from; i >= block.holder && i > 0; i = tree.parent(i)) {
            Optional<String> stated = tree.tag(i) == Tag.TIME ? Times.of(tree, i) : Optional.empty();
            if (stated.isPresent() && stated.get().indexOf('T') >= 0) {
                return stated;
            }
        }
        return Times.clock(Prose.line(tree, block.from, block.to));
    }

    /** True where the times run one way through the page, but for one in five. */
    private static boolean isOrdered(List<String> clocks) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < clocks.size(); i++) {
            int step = clocks.get(i).compareTo(clocks.get(i - 1));
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
        }
        int steps = clocks.size() - 1;
        return Math.max(up, down) * 5 >= steps * 4 && Math.max(up, down) >= FEWEST - 1;
    }

    /** True where something is told after nearly every time, and these parts are much of the article. */
    private boolean tell(List<Integer> places) {
        int told = 0;
        int inside = 0;
        int all = 0;
        for (int k = 0; k < verdicts.length; k++) {
            all += verdicts[k].isArticle() ? outline.blocks.get(k).chars : 0;
        }
        for (int i = 0; i < places.size(); i++) {
            int chars = 0;
            for (int k = places.get(i); k < end(places, i); k++) {
                Block block = outline.blocks.get(k);
                chars += verdicts[k].isArticle() && !isStamp(outline, block) ? block.chars - block.linkChars : 0;
            }
            told += chars >= LEAST ? 1 : 0;
            inside += chars;
        }
        return told * 5 >= places.size() * 4 && inside * 2 >= all;
    }

    /** The block after the last of a post: the next one's first, headings above its time included. */
    private int end(List<Integer> places, int i) {
        if (i + 1 < places.size()) {
            return start(places, i + 1);
        }
        int item = item(places, i);
        int k = places.get(i);
        int stop = item >= 0 ? tree.end(item) : tree.end(tree.parent(around(places.get(i))));
        while (k < verdicts.length && outline.blocks.get(k).from < stop) {
            k++;
        }
        return Math.max(k, places.get(i) + 1);
    }

    private int start(List<Integer> places, int i) {
        int item = item(places, i);
        int k = places.get(i);
        while (item >= 0 && k > 0 && outline.blocks.get(k - 1).from >= item) {
            k--;
        }
        return k;
    }

    private int around(int k) {
        return outline.blocks.get(k).holder;
    }

    /** The largest element around a time that holds no other; -1 where it holds nothing besides. */
    private int item(List<Integer> places, int i) {
        int node = around(places.get(i));
        int before = i > 0 ? outline.blocks.get(places.get(i - 1)).from : -1;
        int after = i + 1 < places.size() ? outline.blocks.get(places.get(i + 1)).from : tree.size();
        int item = -1;
        while (node > 0
                && before < node
                && after >= tree.end(node)
                && !tree.tag(node).is(Of.HEADING)) {
            item = outline.prose[node] >= LEAST ? node : item;
            node = tree.parent(node);
            if (i + 1 == places.size() && before >= node) {
                break;
            }
        }
        return item;
    }

    private Map<Integer, String> posts(List<Integer> places, List<String> clocks) {
        Map<Integer, String> times = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            for (int k = start(places, i); k < end(places, i); k++) {
                times.put(k, clocks.get(i));
            }
            int k = places.get(i);
            if (isStamp(outline, outline.blocks.get(k))) {
                verdicts[k] = Verdict.furniture(WHY);
            }
        }
        return times;
    }
}
