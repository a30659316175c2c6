package org.ceaseline.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.draft.Watched;

/** Reads kinds of files that other rooms turn into pages. Nothing is loaded before a file is met that is no plain text. */
final class Foreign implements Reader {

    private static final int HEAD = 1024;

    /** Loaded on first use; the rooms on the class path do not change while the program runs. */
    private static final class Found {
        static final List<ForeignForm> FORMS =
                ServiceLoader.load(ForeignForm.class, Foreign.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();

        private Found() {}
    }

    @Override
    public boolean takes(Source source) {
        return isMarked(source.bytes()) && formOf(source).isPresent();
    }

    /** True for bytes that may be a document of another kind: a mark such as {@code %PDF-} near the beginning. */
    private static boolean isMarked(byte[] bytes) {
        for (int i = 0; i < Math.min(HEAD, bytes.length - 4); i++) {
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F') {
                return true;
            }
        }
        return false;
    }

    private static Optional<ForeignForm> formOf(Source source) {
        return Found.FORMS.stream().filter(form -> form.takes(source.bytes())).findFirst();
    }

    @Override
    public Capture.Reading read(Source source) {
        ForeignForm.Turned turned = formOf(source).orElseThrow().turn(source.name(), source.bytes(), Watched.now());
        List<Fault> faults = new ArrayList<>(turned.faults());
        if (turned.page().length == 0) {
            return new Capture.Reading(List.of(), faults);
        }
        Capture.Reading inner = Dispatch.read(source.holding(source.name(), turned.page()));
        faults.addAll(inner.faults());
        return new Capture.Reading(inner.reports(), faults);
    }
}
