package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class PlantedDamageTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    @Test
    void everyPlantedDamageIsFound() {
        Path backup = folder.resolve("sound.db");
        try (Archive archive = store.open(folder.resolve("sound"))) {
            archive.intake(Fixture::read, WeighTest.codes())
                    .read(List.of(Fixture.pages(folder.resolve("pages"), 8)), Watch.NOBODY);
            archive.decide(new Decision.Draft("claim", "c-1", "type", "shelling", "air_strike", "The pilot said so."));
            archive.decide(new Decision.Draft("claim", "c-2", "place", "harbour", "port", "Two names of one place."));
            archive.weigh(WeighTest.BOOK, "1");
            archive.withdraw(1, "To have one.");
            archive.backup(backup);
        }
        int damages = Integer.getInteger("planted.damages", store == TestStore.SQLITE ? 100 : 20);
        Random random = new Random(4);
        Planting[] kinds = Planting.values();
        int found = 0;
        for (int damage = 0; damage < damages; damage++) {
            Path copy = folder.resolve("copy-" + damage);
            Archive.restore(backup, store.location(copy));
            try (Archive archive = store.open(copy)) {
                store.unlock(archive);
                Planting kind = kinds[damage % kinds.length];
                kind.plant(archive, random);
                assertThat(archive.verify()).as("damage %d: %s", damage, kind).isNotEmpty();
                found++;
            }
            store.drop(copy);
        }
        System.out.println(found + " of " + damages + " planted damages found");
    }
}
