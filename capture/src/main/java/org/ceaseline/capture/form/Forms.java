package org.ceaseline.capture.form;

import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.Source;

/** Reads containers: feeds, web archives, mail, packed files. What is inside goes through the dispatcher again. */
public final class Forms implements Reader {

    private static final List<Form> FORMS = List.of(
            new ZipForm(),
            new WarcForm(),
            new TarForm(),
            new FeedForm(),
            new JsonForm(),
            new ListForm(),
            new MboxForm(),
            new MailForm(),
            new MarkdownForm(),
            new StrangeXml());

    private final Inside inside;

    /** @param inside reads the entries */
    public Forms(Inside inside) {
        this.inside = inside;
    }

    @Override
    public boolean takes(Source source) {
        return formOf(source).isPresent();
    }

    @Override
    public Capture.Reading read(Source source) {
        return formOf(source)
                .map(form -> form.read(source, inside))
                .orElseGet(() -> new Capture.Reading(List.of(), List.of()));
    }

    /** True for a file that a browser saved beside a page, where {@code exists} finds that page. */
    public static boolean isBesidePage(String path, java.util.function.Predicate<String> exists) {
        return Resources.isBesidePage(path, exists);
    }

    private static Optional<Form> formOf(Source source) {
        return FORMS.stream().filter(form -> form.takes(source)).findFirst();
    }
}
