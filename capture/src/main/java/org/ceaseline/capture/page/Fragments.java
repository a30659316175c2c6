package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds which of many short strings stand in a text, in one walk over it. Filled once, then only read. */
final class Fragments<T> {

    private static final int SLOTS = 4096;
    private static final int SHORTEST = 3;

    private record Entry<T>(String letters, T meaning) {}

    private final List<List<Entry<T>>> slots = new ArrayList<>();

    Fragments() {
        for (int i = 0; i < SLOTS; i++) {
            slots.add(List.of());
        }
    }

    /** Adds a string of at least three letters. */
    void add(String letters, T meaning) {
        if (letters.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "The fragment \"" + letters + "\" is too short to tell anything. Give three letters or more.");
        }
        int slot = slot(letters, 0);
        List<Entry<T>> longer = new ArrayList<>(slots.get(slot));
        longer.add(new Entry<>(letters, meaning));
        slots.set(slot, List.copyOf(longer));
    }

    void in(String text, Consumer<T> found) {
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            List<Entry<T>> entries = slots.get(slot(text, i));
            for (int k = 0; k < entries.size(); k++) {
                if (text.startsWith(entries.get(k).letters(), i)) {
                    found.accept(entries.get(k).meaning());
                }
            }
        }
    }

    private static int slot(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2) & SLOTS - 1;
    }
}
