package org.ceaseline.desk.situation;

import java.util.List;
import java.util.stream.Collectors;

/** A paper as Markdown. */
final class Markdown {

    private Markdown() {}

    static String of(Paper paper) {
        StringBuilder out = new StringBuilder();
        for (Paper.Part part : paper.parts()) {
            if (part instanceof Paper.Heading heading) {
                out.append("#".repeat(heading.level()))
                        .append(' ')
                        .append(plain(heading.text()))
                        .append("\n\n");
            } else if (part instanceof Paper.Paragraph paragraph) {
                out.append(bits(paragraph.bits())).append("\n\n");
            } else if (part instanceof Paper.Bullets bullets) {
                bullets.items()
                        .forEach(item -> out.append("- ").append(bits(item)).append('\n'));
                out.append('\n');
            } else if (part instanceof Paper.Table table) {
                table(out, table);
            }
        }
        return out.toString();
    }

    private static void table(StringBuilder out, Paper.Table table) {
        out.append("| ").append(String.join(" | ", table.head())).append(" |\n|");
        out.append(" --- |".repeat(table.head().size())).append('\n');
        table.rows().forEach(row -> out.append("| ")
                .append(row.stream().map(Markdown::bits).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        out.append('\n');
    }

    private static String bits(List<Paper.Bit> bits) {
        return bits.stream()
                .map(bit -> bit.link()
                        .map(link -> "[" + plain(bit.text()) + "](" + link + ")")
                        .orElse(plain(bit.text())))
                .collect(Collectors.joining());
    }

    private static String plain(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replaceAll("\\s*\\n\\s*", " ");
    }
}
