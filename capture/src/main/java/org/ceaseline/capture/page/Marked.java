package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ceaseline.capture.language.DataTable;
import org.ceaseline.capture.page.Metadata.Field;

/**
 * What the elements of a page state by microdata ({@code itemprop}) or RDFa ({@code property}). Comments and parts that tell of
 * other things do not count.
 */
final class Marked {

    private static final int LONGEST = 160;
    private static final int MOST = 40;
    private static final int HIGHEST_CLIMB = 12;
    private static final Map<String, Field> NAMES = new HashMap<>();

    static {
        for (String[] row : DataTable.rows(Marked.class, "marked-names.tsv")) {
            NAMES.put(row[1], Field.valueOf(row[0].toUpperCase(Locale.ROOT)));
        }
    }

    private final Outline outline;
    private final Tree tree;
    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    private Marked(Outline outline) {
        this.outline = outline;
        this.tree = outline.tree;
    }

    static Map<Field, List<String>> of(Outline outline) {
        Marked marked = new Marked(outline);
        for (int i = 1; i < marked.tree.size(); i++) {
            marked.element(i);
        }
        return marked.values;
    }

    private void element(int node) {
        boolean micro = tree.has(node, Attribute.ITEMPROP);
        if (!micro && !tree.has(node, Attribute.PROPERTY) || outline.owner(node) >= 0) {
            return;
        }
        String names = tree.attribute(node, micro ? Attribute.ITEMPROP : Attribute.PROPERTY);
        for (String name : names.strip().split("\\s+")) {
            Field field = field(name);
            if (field == null || isTime(field) || tree.tag(node) == Tag.META && !micro) {
                continue;
            }
            List<String> known = values.computeIfAbsent(field, key -> new ArrayList<>());
            String value = known.size() < MOST && !isElsewhere(node) ? value(node, field) : "";
            if (!value.isEmpty() && !known.contains(value)) {
                known.add(value);
            }
        }
    }

    /** What a property stands for; null where it stands for nothing that is asked for. */
    @org.jspecify.annotations.Nullable
    static Field field(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        Field whole = NAMES.get(name);
        int cut = Math.max(name.lastIndexOf(':'), Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')));
        return whole != null ? whole : NAMES.get(name.substring(cut + 1));
    }

    /** Times are weighed as signals elsewhere. */
    private static boolean isTime(Field field) {
        return field == Field.PUBLISHED || field == Field.DATE || field == Field.MODIFIED;
    }

    private boolean isElsewhere(int node) {
        int elsewhere = Sign.of(Sign.RELATED, Sign.SIDEBAR, Sign.NAV, Sign.COMMENT);
        for (int i = node, n = 0; i > 0 && n < HIGHEST_CLIMB; i = tree.parent(i), n++) {
            if ((outline.own[i] & elsewhere) != 0 && outline.prose[i] * 2L < outline.prose[0]) {
                return true;
            }
        }
        return false;
    }

    private String value(int node, Field field) {
        String stated = tree.attribute(node, Attribute.CONTENT).strip();
        if (field == Field.ADDRESS || field == Field.SYNDICATED && stated.isEmpty()) {
            String link = tree.attribute(node, Attribute.HREF).strip();
            stated = link.isEmpty() ? stated : link;
        }
        if (stated.isEmpty() && (field == Field.OUTLET || field == Field.BYLINE || field == Field.SYNDICATED)) {
            stated = name(node);
        }
        String value = stated.isEmpty() && field != Field.ADDRESS ? text(node) : stated;
        return value.length() > LONGEST && field != Field.ADDRESS ? "" : value;
    }

    /** The name of the thing that an element describes, where it describes one. */
    private String name(int node) {
        for (int i = node + 1; i < tree.end(node); i++) {
            boolean named = tree.attribute(i, Attribute.ITEMPROP).equals("name")
                    || tree.attribute(i, Attribute.PROPERTY).matches("(?:\\w+:)?name");
            if (named) {
                String stated = tree.attribute(i, Attribute.CONTENT).strip();
                return stated.isEmpty() ? text(i) : stated;
            }
        }
        return "";
    }

    private String text(int node) {
        return tree.end(node) - node > 60 ? "" : tree.textOf(node).strip();
    }
}
