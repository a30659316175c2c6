package org.ceaseline.coding.learnt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the names of what is seen, to teach it and to tell of it. */
public final class SeenNames implements Seen {

    private final Set<String> names = new LinkedHashSet<>();

    @Override
    public void take(Stretch... parts) {
        StringBuilder name = new StringBuilder();
        for (Stretch part : parts) {
            name.append(part.text());
        }
        names.add(name.toString());
    }

    /** Each name once, in the order in which they were first seen. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
