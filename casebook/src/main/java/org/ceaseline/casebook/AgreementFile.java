package org.ceaseline.casebook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads an agreement from its YAML file. */
final class AgreementFile {

    private final String id;
    private final Part root;

    AgreementFile(String id, Part root) {
        this.id = id;
        this.root = root;
    }

    Optional<Agreement> read() {
        root.only(
                "id",
                "names",
                "class",
                "purpose",
                "side",
                "form",
                "chain",
                "roles",
                "excluded",
                "times",
                "zone",
                "term",
                "mechanism",
                "enforcement",
                "provisions",
                "amendments",
                "note",
                "source");
        checkId();
        List<String> names = root.list("names");
        if (names.isEmpty()) {
            root.needed("names");
            return Optional.empty();
        }
        return Optional.of(root.made(new Agreement(
                id,
                names,
                root.word("class", "agreement.class"),
                root.words("purpose", "agreement.purpose"),
                root.word("side", "agreement.side"),
                root.word("form", "agreement.form"),
                each("chain", AgreementFile::link),
                each("roles", AgreementFile::role),
                each("excluded", AgreementFile::exclusion),
                each("times", AgreementFile::time),
                root.part("zone").map(ZonePart::zone).orElse(ZonePart.NONE),
                root.words("mechanism", "agreement.mechanism"),
                each("provisions", ProvisionPart::provision),
                root.text("note"),
                root.sources(),
                root.part("term").map(AgreementFile::term).orElse(Agreement.Term.UNKNOWN),
                each("amendments", AgreementFile::amendment),
                root.word("enforcement", "agreement.enforcement", "unclear"))));
    }

    private void checkId() {
        String given = root.needed("id");
        if (!given.isEmpty() && !given.equals(id)) {
            root.faults()
                    .error(
                            root.spot("id"),
                            "ID_DIFFERS",
                            "The id is '" + given + "', the file's name says '" + id + "'.",
                            "Make them the same.");
        }
    }

    private <T> List<T> each(String key, Function<Part, Optional<T>> reading) {
        return root.parts(key).stream()
                .flatMap(part -> reading.apply(part).map(part::made).stream())
                .toList();
    }

    private static Optional<Agreement.Link> link(Part part) {
        part.only("relation", "agreement", "note");
        return Optional.of(new Agreement.Link(part.word("relation", "agreement.relation"), part.needed("agreement")));
    }

    private static Optional<Agreement.Role> role(Part part) {
        part.only("actor", "role", "on_behalf_of", "note");
        return Optional.of(new Agreement.Role(
                part.needed("actor"),
                part.word("role", "agreement.role"),
                part.word("on_behalf_of"),
                part.text("note")));
    }

    private static Optional<Agreement.Exclusion> exclusion(Part part) {
        part.only("actor", "by_name", "successors", "grace_until", "note");
        return Optional.of(new Agreement.Exclusion(
                part.needed("actor"),
                part.needed("by_name"),
                part.yes("successors"),
                part.date("grace_until"),
                part.text("note")));
    }

    private static Optional<Agreement.Time> time(Part part) {
        part.only(
                "what",
                "date",
                "clock",
                "zone",
                "duration",
                "asserter",
                "told_by",
                "how",
                "said",
                "confidence",
                "note",
                "source");
        part.needed("date");
        String what = part.word("what", "time.what");
        String asserter = part.needed("asserter");
        List<String> sources = part.sources();
        Optional<String> clock = Clocks.clock(part.text("clock"), part.text("zone"), part.spot("clock"), part.faults());
        Optional<String> zone = Clocks.zone(part.text("zone"), part.spot("zone"), part.faults());
        return part.date("date")
                .map(date -> new Agreement.Time(
                        what,
                        date,
                        clock,
                        zone,
                        duration(part),
                        asserter,
                        part.text("note"),
                        sources,
                        part.word("told_by"),
                        part.word("how").map(how -> part.word("how", "time.how")),
                        part.confidence(),
                        part.date("said")));
    }

    private static Optional<Duration> duration(Part part) {
        return part.word("duration").flatMap(text -> {
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeException unreadable) {
                badLength(part, "duration", text, "P3D for three days or PT48H for 48 hours");
                return Optional.empty();
            }
        });
    }

    private static Agreement.Term term(Part part) {
        part.only("kind", "length", "renewal", "notice", "source");
        Optional<Period> length = part.word("length").flatMap(text -> {
            try {
                return Optional.of(Period.parse(text));
            } catch (DateTimeException unreadable) {
                badLength(part, "length", text, "P6M for six months or P7D for seven days");
                return Optional.empty();
            }
        });
        return new Agreement.Term(
                part.word("kind", "term.kind"), length, part.text("renewal"), part.text("notice"), part.sources());
    }

    private static void badLength(Part part, String key, String text, String examples) {
        part.faults()
                .error(
                        part.spot(key),
                        "LENGTH_UNREADABLE",
                        "'" + text + "' is no length of time.",
                        "Write " + examples + ".");
    }

    private static Optional<Agreement.Amendment> amendment(Part part) {
        part.only("date", "provisions", "text", "source");
        part.needed("date");
        return part.date("date")
                .map(date ->
                        new Agreement.Amendment(date, part.list("provisions"), part.needed("text"), part.sources()));
    }
}
