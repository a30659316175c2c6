package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One comment while its thread is read. The author's name stays here; what goes on is a number. */
final class Post {

    /** The element that the comment is; what stands from {@code from} to {@code to} and in no other comment is its own. */
    final int node;

    int from;
    int to;
    int parent = -1;
    int level = -1;
    String author = "";
    Optional<String> time = Optional.empty();
    OptionalInt votes = OptionalInt.empty();
    boolean edited;
    boolean held;
    boolean sticky;
    boolean inline;
    boolean dropped;
    /** Its own texts and line breaks, as nodes, block by block. */
    final List<int[]> lines = new ArrayList<>();

    Post(int node, int from, int to) {
        this.node = node;
        this.from = from;
        this.to = to;
    }
}
