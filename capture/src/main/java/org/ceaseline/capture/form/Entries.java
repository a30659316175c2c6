package org.ceaseline.capture.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.draft.Watched;

/** Reads the entries of one container, within the limits, and collects what came of them. */
final class Entries implements AutoCloseable {

    private final Source container;
    private final Inside inside;
    private final Limits limits;
    private final List<Report> reports = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int index;

    Entries(Source container, Inside inside) {
        this.inside = inside;
        this.container = container;
        this.limits = Limits.enter(container.bytes().length);
    }

    /** Reads an entry; false where a limit says that no more may be read. */
    boolean read(String name, byte[] bytes) {
        return read(name, bytes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean read(
            String name, byte[] bytes, Optional<String> charset, Optional<String> address, Optional<String> fetched) {
        index++;
        Optional<String> over = limits.count(bytes.length);
        if (over.isPresent()) {
            fault("LIMIT", name, over.get(), "Unpack the archive by hand and read it in parts.");
            return false;
        }
        Source entry = container
                .entry(container.name() + "!" + name, bytes, position())
                .fetchedAs(charset, address, fetched);
        Capture.Reading reading = inside.read(entry);
        reports.addAll(reading.reports());
        faults.addAll(reading.faults());
        Watched.now().entry();
        return true;
    }

    /** A place of its own for each entry, also within containers in containers. */
    private int position() {
        return container.position() * 1_000_003 + index;
    }

    int nextPosition() {
        index++;
        return position();
    }

    /** How many bytes an entry may have that is about to be unpacked from so many. */
    int room(long packed) {
        return limits.room(packed);
    }

    /** Counts bytes that were unpacked and thrown away; false where they are too many. */
    boolean spend(int bytes) {
        return limits.spend(bytes);
    }

    void add(Report report) {
        reports.add(report);
    }

    void fault(String code, String place, String what, String remedy) {
        faults.add(new Fault(code, container.name() + "!" + place, what, remedy));
    }

    void containerFault(String code, String what, String remedy) {
        faults.add(new Fault(code, container.name(), what, remedy));
    }

    Capture.Reading reading() {
        if (reports.isEmpty() && faults.isEmpty()) {
            containerFault(
                    "EMPTY", "The container holds nothing that can be read.", "Look whether it is the right file.");
        }
        return new Capture.Reading(reports, faults);
    }

    @Override
    public void close() {
        limits.leave();
    }
}
