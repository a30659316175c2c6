package org.ceaseline.capture.page;

/** What the distinct class and id values of one page say, each looked into once. Indexed by the numbers of {@link Values}. */
final class Naming {

    /** Signs of the part that is named so, as bits. */
    final int[] classSigns;

    final int[] idSigns;

    /** What they mean within a comment thread. */
    final Engines.Meaning[] classMeanings;

    final Engines.Meaning[] idMeanings;

    Naming(Tree tree) {
        Values classes = tree.classes;
        Values ids = tree.ids;
        classSigns = new int[classes.size()];
        classMeanings = new Engines.Meaning[classes.size()];
        idSigns = new int[ids.size()];
        idMeanings = new Engines.Meaning[ids.size()];
        NameWords words = new NameWords();
        for (int i = 1; i < classSigns.length; i++) {
            String value = classes.text(i);
            words.read(value);
            classMeanings[i] = Engines.LISTED.ofClass(value, words);
            classSigns[i] = Signs.LISTED.of(value, words);
        }
        for (int i = 1; i < idSigns.length; i++) {
            String value = ids.text(i);
            words.read(value);
            idMeanings[i] = Engines.LISTED.ofId(value, words);
            idSigns[i] = Signs.LISTED.of(value, words);
        }
    }
}
