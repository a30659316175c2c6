package org.ceaseline.coding.learnt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps the names of what is seen, to teach it and to tell of it. */
public final class SeenNames implements Seen {

    private final Set<String> names = new LinkedHashSet<>();

    /** The names of all that is seen. */
    public static List<String> of(Consumer<Seen> sight) {
        SeenNames names = new SeenNames();
        sight.accept(names);
        return names.names();
    }

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
