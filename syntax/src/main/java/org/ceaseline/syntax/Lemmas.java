package org.ceaseline.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the treebank teaches of lemmas. Immutable.
 *
 * @param exceptions forms whose lemma the rules do not give: form in small letters, a tab, Penn tag
 * @param verbs lemmas of verbs
 */
record Lemmas(Map<String, String> exceptions, Set<String> verbs) {

    Lemmas {
        exceptions = Map.copyOf(exceptions);
        verbs = Set.copyOf(verbs);
    }

    void write(DataOutputStream out) throws IOException {
        Map<String, String> sorted = new TreeMap<>(exceptions);
        out.writeInt(sorted.size());
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        new Names(verbs).write(out);
    }

    static Lemmas read(DataInputStream in) throws IOException {
        Map<String, String> exceptions = new TreeMap<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            String key = in.readUTF();
            exceptions.put(key, in.readUTF());
        }
        Names verbs = Names.read(in);
        return new Lemmas(exceptions, verbs.all());
    }
}
