package org.ceaseline.capture.page;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A page as elements and texts in document order, held in arrays: node {@code i}'s descendants are the nodes from {@code i + 1}
 * to {@code end(i) - 1}. Nothing is decoded until it is asked for, and every text knows its raw bytes. Node 0 is the page.
 */
final class Tree {

    final byte[] bytes;
    final Charset charset;
    private byte[] tags;
    private int[] parents;
    private int[] ends;
    private int[] starts;
    private int[] stops;
    private int[] has;
    private int[] names;
    private boolean[] linked;
    private int size;
    final Values classes;
    final Values ids;
    private int[] idNames;

    Tree(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        int room = Math.max(64, bytes.length / 32);
        tags = new byte[room];
        parents = new int[room];
        ends = new int[room];
        starts = new int[room];
        stops = new int[room];
        has = new int[room];
        names = new int[room];
        idNames = new int[room];
        linked = new boolean[room];
        classes = new Values(bytes);
        ids = new Values(bytes);
    }

    int add(Tag tag, int parent, int start, int stop) {
        if (size == tags.length) {
            grow();
        }
        tags[size] = (byte) tag.ordinal();
        parents[size] = parent;
        starts[size] = start;
        stops[size] = stop;
        ends[size] = size + 1;
        return size++;
    }

    private void grow() {
        int room = size * 2;
        tags = Arrays.copyOf(tags, room);
        parents = Arrays.copyOf(parents, room);
        ends = Arrays.copyOf(ends, room);
        starts = Arrays.copyOf(starts, room);
        stops = Arrays.copyOf(stops, room);
        has = Arrays.copyOf(has, room);
        names = Arrays.copyOf(names, room);
        idNames = Arrays.copyOf(idNames, room);
        linked = Arrays.copyOf(linked, room);
    }

    void close(int node) {
        ends[node] = size;
    }

    void mark(int node, int attributes, int className, int idName) {
        has[node] = attributes;
        names[node] = className;
        idNames[node] = idName;
    }

    void place(int node, int start, int stop) {
        starts[node] = start;
        stops[node] = stop;
    }

    void link(int node) {
        linked[node] = true;
    }

    int size() {
        return size;
    }

    Tag tag(int node) {
        return Tag.of(tags[node]);
    }

    boolean isText(int node) {
        return tags[node] == 0;
    }

    int parent(int node) {
        return parents[node];
    }

    /** The first node after this one's descendants. */
    int end(int node) {
        return ends[node];
    }

    /** First raw byte: of a text, its text; of an element, its attributes. */
    int start(int node) {
        return starts[node];
    }

    int stop(int node) {
        return stops[node];
    }

    /** True for text within a link. */
    boolean isLinked(int text) {
        return linked[text];
    }

    boolean has(int node, Attribute attribute) {
        return (has[node] & attribute.bit) != 0;
    }

    /** Number of the class value in {@link #classes}, 0 where there is none. */
    int classOf(int node) {
        return names[node];
    }

    /** Number of the id value in {@link #ids}, 0 where there is none. */
    int idOf(int node) {
        return idNames[node];
    }

    String className(int node) {
        return classes.text(names[node]);
    }

    String id(int node) {
        return ids.text(idNames[node]);
    }

    /** True where one of the element's class words is this one. */
    boolean hasClass(int node, String word) {
        return names[node] != 0 && hasWord(className(node), word);
    }

    static boolean hasWord(String words, String word) {
        int at = words.indexOf(word);
        while (at >= 0) {
            int after = at + word.length();
            boolean opens = at == 0 || words.charAt(at - 1) <= ' ';
            boolean closes = after == words.length() || words.charAt(after) <= ' ';
            if (opens && closes) {
                return true;
            }
            at = words.indexOf(word, at + 1);
        }
        return false;
    }

    /** The attribute's value with character references read, empty where it has none. */
    String attribute(int node, Attribute attribute) {
        if (!has(node, attribute)) {
            return "";
        }
        return Attributes.value(bytes, starts[node], stops[node], attribute.bytes, charset);
    }

    /** The value of an attribute that is rarely asked for, empty where it has none. */
    String attribute(int node, byte[] name) {
        return isText(node) ? "" : Attributes.value(bytes, starts[node], stops[node], name, charset);
    }

    /** The first node at or after {@code from} and before {@code end(within)} with this tag, -1 where there is none. */
    int next(Tag tag, int from, int within) {
        byte wanted = (byte) tag.ordinal();
        for (int i = from; i < ends[within]; i++) {
            if (tags[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** True where {@code node} is {@code ancestor} or stands within it. */
    boolean isWithin(int node, int ancestor) {
        return node >= ancestor && node < ends[ancestor];
    }

    /** The text below a node in one line. */
    String textOf(int node) {
        return Prose.line(this, node, ends[node]);
    }
}
