package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ceaseline.capture.page.Tag.Of;

/** Finds the headline among what the page's data, its title element and its headings say. */
final class Titles {

    /** A title and the block that shows it, -1 where none does. */
    record Title(String text, int block) {}

    private static final Pattern CUT = Pattern.compile("\\s[|»«·•–—:-]+\\s");
    private static final Pattern LAST_CUT = Pattern.compile("\\s[|»«·•–—:-]+\\s*$");

    private final Outline outline;
    private final Metadata metadata;

    private Titles(Outline outline, Metadata metadata) {
        this.outline = outline;
        this.metadata = metadata;
    }

    static Title of(Outline outline, Metadata metadata) {
        return new Titles(outline, metadata).find();
    }

    private Title find() {
        List<Integer> headings = headings();
        for (String stated : List.of(metadata.title(), metadata.titleElement())) {
            for (int k : headings) {
                String line = line(k);
                if (isSame(stated, line)) {
                    return new Title(line, k);
                }
            }
        }
        if (!metadata.title().isBlank()) {
            return new Title(withoutOutlet(metadata.title()), -1);
        }
        for (int k : headings) {
            if (outline.tree.tag(outline.blocks.get(k).holder) == Tag.H1) {
                return new Title(line(k), k);
            }
        }
        return new Title(withoutOutlet(metadata.titleElement()), -1);
    }

    private List<Integer> headings() {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < outline.blocks.size() && found.size() < 60; k++) {
            Block block = outline.blocks.get(k);
            if (block.chars > 8 && block.chars < 400 && isHeading(block.holder)) {
                found.add(k);
            }
        }
        return found;
    }

    private boolean isHeading(int holder) {
        Tree tree = outline.tree;
        for (int i = holder, n = 0; i > 0 && n < 3; i = tree.parent(i), n++) {
            if (tree.tag(i).is(Of.HEADING) || Sign.TITLE.in(outline.own[i])) {
                return true;
            }
        }
        return false;
    }

    private String line(int k) {
        Block block = outline.blocks.get(k);
        return Prose.line(outline.tree, block.from, block.to);
    }

    /** True where the heading is the stated title, or the title before or after the outlet's name. */
    static boolean isSame(String stated, String heading) {
        String one = letters(stated);
        String other = letters(heading);
        if (other.length() < 8 || one.isEmpty()) {
            return false;
        }
        return one.equals(other)
                || one.startsWith(other) && other.length() * 2 >= one.length()
                || one.endsWith(other) && other.length() * 2 >= one.length();
    }

    /** Letters and figures alone, small. */
    static String letters(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        char[] letters = new char[lower.length()];
        int size = 0;
        for (int i = 0; i < letters.length; i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) && isLetter(lower, i)) {
                letters[size++] = c;
            }
        }
        return new String(letters, 0, size);
    }

    private static boolean isLetter(String text, int half) {
        boolean second = Character.isLowSurrogate(text.charAt(half));
        return Character.isLetterOrDigit(second && half > 0 ? text.codePointAt(half - 1) : text.codePointAt(half));
    }

    /** The title without the outlet's name at its end. */
    private String withoutOutlet(String title) {
        String plain = References.read(title).strip();
        String outlet = letters(metadata.outlet());
        String[] parts = CUT.split(plain);
        if (parts.length < 2) {
            return plain;
        }
        String last = parts[parts.length - 1];
        boolean named = !outlet.isEmpty() && letters(last).contains(outlet);
        boolean brief = last.length() < 30 && last.length() * 3 < plain.length();
        int at = plain.lastIndexOf(last);
        return named || brief
                ? LAST_CUT.matcher(plain.substring(0, at)).replaceAll("").strip()
                : plain;
    }
}
