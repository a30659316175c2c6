package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ceaseline.ledger.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that weighs on and on holds what it had; another one begins anew each time. Whatever happens between two
 * weighings, both leave the same.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class WeighOnTest {

    private static final String BOOK = WeighTest.BOOK;
    private static final int STEPS = 14;
    private static final List<String> PARTIES = List.of("Arland", "Belmark", "Carmel", "Dunmore");

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    /** Two archives that live through the same: one in a process that stays, one opened anew for each step. */
    private final class Twins implements AutoCloseable {
        private final String name;
        private final Archive staying;
        private Archive anew;
        private int pages;

        Twins(String name) {
            this.name = name;
            this.staying = store.open(folder.resolve(name + "-staying"));
            this.anew = store.open(folder.resolve(name + "-anew"));
        }

        void both(Consumer<Archive> step) {
            step.accept(staying);
            step.accept(anew);
        }

        /** Gives whether the one that stays weighed only what came since. */
        boolean weigh() {
            Weigh on = new Weigh(staying, WeighTest.casebook(), "1");
            on.run();
            anew.weigh(BOOK, "1");
            anew.close();
            anew = store.open(folder.resolve(name + "-anew"));
            return on.hasGrown();
        }

        void page(String text) {
            Path file = Fixture.write(folder.resolve(name).resolve("page" + pages + ".txt"), text);
            pages++;
            both(archive -> archive.intake(Fixture::read, WeighTest.codes()).read(List.of(file), Watch.NOBODY));
        }

        void areAlike(String after) {
            assertThat(standing(staying)).as(after).isEqualTo(standing(anew));
        }

        @Override
        public void close() {
            assertThat(staying.verify()).isEmpty();
            assertThat(anew.verify()).isEmpty();
            staying.close();
            anew.close();
            store.drop(folder.resolve(name + "-staying"));
            store.drop(folder.resolve(name + "-anew"));
        }
    }

    /** Everything that a weighing leaves to be shown. */
    private static List<String> standing(Archive archive) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "SELECT 'incident', s.id, s.digest, s.type, s.day, s.lat, s.lon, w.json FROM standing_incident s"
                        + " JOIN weighed w ON w.key = s.weighed ORDER BY s.id",
                "SELECT 'finding', s.id, s.digest, s.agreement, s.incident, s.actor, s.verdict, s.day, w.json"
                        + " FROM standing_finding s JOIN weighed w ON w.key = s.weighed ORDER BY s.id",
                "SELECT 'claim', id, claim, incident, type, day, lat, lon FROM standing_claim ORDER BY id",
                "SELECT 'actor', kind, actor, day, id FROM standing_actor ORDER BY kind, actor, day, id",
                "SELECT 'page', s.kind, s.id, s.digest, s.agreement, w.json FROM standing_page s"
                        + " JOIN weighed w ON w.key = s.weighed ORDER BY s.kind, s.id")) {
            rows.addAll(archive.store().read(db -> Queries.list(db, table, WeighOnTest::line)));
        }
        return rows;
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            line.append(row.getString(column)).append('|');
        }
        return line.toString();
    }

    private static String text(Random random, int page) {
        StringBuilder text = new StringBuilder("News of day " + page + "\n");
        for (int line = random.nextInt(4); line >= 0; line--) {
            text.append(PARTIES.get(random.nextInt(PARTIES.size())))
                    .append(" shelled ")
                    .append(PARTIES.get(random.nextInt(PARTIES.size())))
                    .append(random.nextBoolean() ? " post " + random.nextInt(3) : "")
                    .append(random.nextInt(3) == 0 ? " at the market" : "")
                    .append('\n');
        }
        return text.toString();
    }

    /** One of the things that happen to an archive. */
    private static String step(Twins twins, Random random, int number) {
        List<Incident> incidents = twins.anew
                .weighed(BOOK)
                .incidents(Sieve.all(), Optional.empty(), 1000)
                .rows();
        List<String> claims =
                incidents.stream().flatMap(one -> one.claims().stream()).toList();
        int choice = claims.isEmpty() ? 0 : random.nextInt(8);
        Supplier<String> claim = () -> claims.get(random.nextInt(claims.size()));
        switch (choice) {
            case 3 -> decide(twins, "claim", claim.get(), "review", random.nextBoolean() ? "rejected" : "accepted");
            case 4 -> decide(twins, "claim", claim.get(), "actor", random.nextBoolean() ? "arland" : "-");
            case 5 -> decide(twins, "claim", claim.get(), "day", "2018-04-" + (10 + random.nextInt(19)));
            case 6 -> {
                String subject = String.join(" ", new TreeSet<>(List.of(claim.get(), claim.get())));
                decide(twins, "incident", subject, "grouping", random.nextBoolean() ? "merge" : "split");
            }
            case 7 -> {
                long intake = 1 + random.nextInt(twins.pages);
                boolean back = random.nextBoolean();
                twins.both(archive -> withdraw(archive, intake, back));
            }
            default -> twins.page(text(random, number));
        }
        return "step " + number + ", choice " + choice;
    }

    private static void withdraw(Archive archive, long intake, boolean back) {
        if (back) {
            archive.bringBack(intake, "It was right.");
        } else {
            archive.withdraw(intake, "The wrong page.");
        }
    }

    private static void decide(Twins twins, String kind, String subject, String field, String after) {
        twins.both(archive -> {
            String before = archive.decisions(kind, subject).stream()
                    .filter(made -> made.draft().field().equals(field))
                    .reduce((earlier, later) -> later)
                    .map(made -> made.draft().after())
                    .orElse("");
            archive.decide(new Decision.Draft(kind, subject, field, before, after, "So it reads."));
        });
    }

    @Test
    void whateverHappensBothLeaveTheSame() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            try (Twins twins = new Twins("seed" + seed)) {
                twins.page(text(random, -1));
                for (int number = 0; number < STEPS; number++) {
                    String after = "seed " + seed + ", " + step(twins, random, number);
                    if (random.nextInt(3) > 0) {
                        twins.weigh();
                        twins.areAlike(after);
                    }
                }
                twins.weigh();
                twins.areAlike("seed " + seed + ", at the end");
            }
        }
    }

    @Test
    void onlyWhatCameIsWeighedUntilSomebodyDecides() {
        try (Twins twins = new Twins("grown")) {
            twins.page("News\nArland shelled Belmark\n");
            assertThat(twins.weigh()).isFalse();
            twins.page("News again\nCarmel shelled Belmark\n");
            assertThat(twins.weigh()).isTrue();
            twins.page("Weather\nIt rained.\n");
            assertThat(twins.weigh()).isTrue();
            decide(twins, "report", "r-none", "year", "2018");
            assertThat(twins.weigh()).isTrue();
            String claim = twins.anew
                    .weighed(BOOK)
                    .incidents(Sieve.all(), Optional.empty(), 1)
                    .rows()
                    .get(0)
                    .claims()
                    .get(0);
            decide(twins, "claim", claim, "review", "rejected");
            assertThat(twins.weigh()).isFalse();
            twins.page("News once more\nDunmore shelled Carmel\n");
            assertThat(twins.weigh()).isTrue();
            twins.areAlike("all of it");
        }
    }

    @Test
    void whereAnotherProcessHasWeighedSinceAllIsWeighedAnew() {
        try (Twins twins = new Twins("other")) {
            twins.page("News\nArland shelled Belmark\n");
            twins.weigh();
            twins.page("News again\nCarmel shelled Belmark\n");
            try (Archive other = store.open(folder.resolve("other-staying"))) {
                other.weigh(BOOK, "1");
            }
            twins.page("News once more\nDunmore shelled Carmel\n");
            assertThat(twins.weigh()).isFalse();
            twins.areAlike("all of it");
        }
    }
}
