package org.ceaseline.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tags or relations by number, in alphabetical order. Immutable. */
final class Names {

    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();

    Names(Collection<String> names) {
        this.names = List.copyOf(new TreeSet<>(names));
        for (int i = 0; i < this.names.size(); i++) {
            numbers.put(this.names.get(i), i);
        }
    }

    int size() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    /** The number of a name that was there when the list was made. */
    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("No such tag or relation: " + name + "; known are " + names);
        }
        return number;
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    Set<String> all() {
        return numbers.keySet();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    static Names read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(in.readUTF());
        }
        return new Names(names);
    }
}
