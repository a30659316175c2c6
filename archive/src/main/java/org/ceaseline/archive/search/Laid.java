package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** What the incidents were found to be, laid over the documents of an index as it stands. */
final class Laid {

    private final Met.Sets sets;
    private final List<Column> columns;

    private Laid(Met.Sets sets, List<Column> columns) {
        this.sets = sets;
        this.columns = List.copyOf(columns);
    }

    static Laid over(List<LeafReaderContext> leaves, Met met) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            NumericDocValues keys = DocValues.getNumeric(leaf.reader(), "key");
            Met.Finder finder = met.finder();
            columns.add(Column.of(
                    leaf.reader().maxDoc(),
                    met.sets().count() + 1,
                    doc -> keys.advanceExact(doc) ? finder.setOf(keys.longValue()) + 1 : 0));
        }
        return new Laid(met.sets(), columns);
    }

    Met.Sets sets() {
        return sets;
    }

    Column column(int leaf) {
        return columns.get(leaf);
    }

    /** The documents with one finding that fits all that is asked for. */
    Marks fitting(Map<String, List<String>> only) {
        boolean[] fits = sets.fitting(only);
        boolean[] wanted = new boolean[fits.length + 1];
        System.arraycopy(fits, 0, wanted, 1, fits.length);
        return new Marks(columns.stream().map(column -> column.having(wanted)).toList());
    }
}
