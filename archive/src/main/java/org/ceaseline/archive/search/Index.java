package org.ceaseline.archive.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.ceaseline.archive.Hits;
import org.ceaseline.archive.Question;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.jspecify.annotations.Nullable;

/** The index of an archive in a folder. Documents keep their order, so that keys rise from one to the next. */
public final class Index implements Closeable {

    /** Values that hits are counted by, and can be narrowed to; {@link Met#FACETS} come to these. */
    public static final List<String> FACETS =
            List.of("type", "modality", "actor", "place", "outlet", "casebook", "date_precision", "place_precision");

    private static final String FORM = "1";

    private final Path folder;
    private @Nullable Opened opened;

    public Index(Path folder) {
        this.folder = folder;
    }

    /** Up to which audit entry the archive is in here; 0 where there is no index, or one of another form. */
    public long upTo() {
        try {
            Map<String, String> data = opened().reader().getIndexCommit().getUserData();
            return FORM.equals(data.get("form")) ? Long.parseLong(data.getOrDefault("entry", "0")) : 0;
        } catch (IOException | IllegalArgumentException unreadable) {
            return 0;
        }
    }

    /** The index as it stands, opened anew where it has changed. */
    private synchronized Opened opened() throws IOException {
        Opened now = opened;
        if (now == null) {
            now = new Opened(DirectoryReader.open(FSDirectory.open(folder)), Optional.empty());
        } else {
            DirectoryReader newer = newer(now);
            if (newer != null) {
                Opened before = now;
                now = new Opened(newer, Optional.of(before));
                before.reader().decRef();
            }
        }
        opened = now;
        return now;
    }

    private @Nullable DirectoryReader newer(Opened now) throws IOException {
        try {
            return DirectoryReader.openIfChanged(now.reader());
        } catch (IOException gone) {
            close();
            throw gone;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Opened now = opened;
        opened = null;
        if (now != null) {
            now.reader().decRef();
        }
    }

    /**
     * Takes in claims; whatever came of an earlier coding of their reports goes.
     *
     * @param fresh true to begin anew
     * @param codings codings that stand no longer or are to be taken in anew
     * @param entry audit entry that the index then is up to
     */
    public long update(boolean fresh, List<String> codings, Stream<Entry> entries, long entry) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new Words())
                .setOpenMode(fresh ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setRAMBufferSizeMB(64);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (String coding : codings) {
                writer.deleteDocuments(new Term("coding", coding));
            }
            long added = 0;
            for (Iterator<Entry> each = entries.iterator(); each.hasNext(); added++) {
                writer.addDocument(document(each.next()));
            }
            writer.setLiveCommitData(
                    Map.of("entry", Long.toString(entry), "form", FORM).entrySet());
            writer.commit();
            return added;
        }
    }

    public Hits search(Question question, Findings findings) throws IOException {
        Opened now = opened();
        while (!now.reader().tryIncRef()) {
            now = opened();
        }
        try {
            return Searching.in(now, question, findings);
        } finally {
            now.reader().decRef();
        }
    }

    private static Document document(Entry entry) {
        Claim claim = entry.claim();
        Document document = new Document();
        document.add(new StoredField("id", claim.id()));
        document.add(new NumericDocValuesField("key", entry.key()));
        document.add(new StringField("coding", entry.coding(), Store.NO));
        document.add(new TextField("text", claim.evidence().text(), Store.NO));
        document.add(new TextField("title", entry.title(), Store.NO));
        for (String name : names(entry)) {
            document.add(new TextField("text", name, Store.NO));
            spelling(document, name);
        }
        facets(document, entry);
        document.add(new LongRange("days", new long[] {entry.firstDay()}, new long[] {entry.lastDay()}));
        document.add(new LongPoint("precision", claim.time().precision()));
        entry.places().forEach(place -> document.add(point(place)));
        return document;
    }

    private static List<String> names(Entry entry) {
        List<String> names = new ArrayList<>();
        entry.claim().actors().forEach(actor -> names.add(actor.surface()));
        entry.claim().targets().forEach(target -> names.add(target.surface()));
        entry.claim().places().forEach(place -> names.add(place.surface()));
        entry.places().forEach(place -> {
            names.add(place.name());
            names.addAll(place.aliases());
        });
        return names;
    }

    private static void spelling(Document document, String name) {
        for (String word : name.split("[\\s]+")) {
            String key = Spelling.key(word);
            if (Spelling.tells(key)) {
                document.add(new StringField("spelling", key, Store.NO));
            }
        }
    }

    private static void facets(Document document, Entry entry) {
        Claim claim = entry.claim();
        facet(document, "type", claim.type().id());
        facet(document, "modality", claim.modality().name().toLowerCase(Locale.ROOT));
        facet(document, "outlet", entry.outlet());
        facet(document, "casebook", entry.casebook());
        facet(document, "date_precision", Integer.toString(claim.time().precision()));
        facet(document, "place_precision", Integer.toString(entry.placePrecision()));
        claim.actors().forEach(actor -> facet(document, "actor", actor.id().orElse(actor.surface())));
        claim.places().forEach(place -> facet(document, "place", place.id().orElse(place.surface())));
    }

    private static void facet(Document document, String field, String value) {
        if (!value.isEmpty()) {
            String cut = value.length() > 200 ? value.substring(0, 200) : value;
            document.add(new StringField(field, cut, Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(cut)));
        }
    }

    private static LatLonPoint point(Place place) {
        return new LatLonPoint("point", place.lat(), place.lon());
    }
}
