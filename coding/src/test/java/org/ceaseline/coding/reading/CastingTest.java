package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.Lesson.Part;
import org.ceaseline.coding.Lesson.Told;
import org.junit.jupiter.api.Test;

class CastingTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    /** Sentences of which the rules alone leave a part open or give it to another. */
    private static final List<String> OPEN = List.of(
            "No outgoing fire from the Belmark Guard was recorded on Monday.",
            "A column of the Steppe Front's pick-ups was seen moving north of Tarn.",
            "The next night the rebels were gone from Oskel, leaving the town to army patrols.",
            "In the groves an explosive left behind by the army tore a tractor apart on Sunday.",
            "Leaflets were scattered over Merrow by an army plane, telling the rebels to lay down their weapons.",
            "Gunmen of the Column seized two lorries that belonged to the Red Cross near Pellam.",
            "At the Dunmere bridge soldiers of the Guard kept a patrol of the Mission waiting for two hours.");

    private static List<Told> told(String sentence) {
        return CODER.lessons(Page.of(sentence)).stream()
                .flatMap(lesson -> lesson.claims().stream())
                .toList();
    }

    private static List<String> names(List<Told> claims) {
        return claims.stream()
                .flatMap(claim -> claim.parts().stream())
                .map(Part::name)
                .distinct()
                .toList();
    }

    @Test
    void allWhomTheSentenceNamesMayHaveAPart() {
        List<Told> claims = told("On Monday Arland troops shelled the town of Tarn, the Belmark Guard said.");

        assertThat(claims).anyMatch(claim -> claim.type().equals("shelling"));
        assertThat(names(claims)).contains("Arland troops", "Belmark Guard");
        assertThat(names(claims)).anyMatch(name -> name.contains("Tarn"));
    }

    @Test
    void nobodyIsSeenByName() {
        assertThat(told("On Monday Arland troops shelled a Belmark post near Tarn."))
                .flatExtracting(Told::parts)
                .flatExtracting(Part::traits)
                .contains("slot agent", "given actor", "word ACTOR")
                .noneMatch(trait -> trait.toLowerCase().matches(".*(arland|belmark|tarn).*"));
    }

    @Test
    void exchangedPartiesAreSeenAlike() {
        String sentence = "Late on Monday %s gunners hit a post of %s near Tarn.";
        List<List<String>> once = traits(sentence.formatted("Arland", "Belmark"));

        assertThat(once).isNotEmpty().isEqualTo(traits(sentence.formatted("Belmark", "Arland")));
    }

    private static List<List<String>> traits(String sentence) {
        return told(sentence).stream()
                .flatMap(claim -> claim.parts().stream())
                .map(Part::traits)
                .toList();
    }

    @Test
    void aClaimWhosePartsWereLearntSaysSo() {
        assertThat(OPEN)
                .flatExtracting(sentence -> CODER.code(Page.of(sentence)))
                .anyMatch(claim -> claim.rules().contains("learnt.parts"));
    }

    @Test
    void whatWasLearntIsExplained() {
        assertThat(OPEN)
                .flatExtracting(sentence -> CODER.explain(Page.of(sentence)))
                .flatExtracting(Coder.Explanation::trace)
                .anyMatch(line -> line.startsWith("parts ") && line.contains("by the rules"));
    }

    @Test
    void nobodyActsAndIsActedUponByWhatWasLearnt() {
        assertThat(OPEN)
                .flatExtracting(sentence -> CODER.code(Page.of(sentence)))
                .filteredOn(claim -> claim.rules().contains("learnt.parts"))
                .noneMatch(claim -> claim.actors().stream().anyMatch(claim.targets()::contains));
    }

    @Test
    void whoeverAttackedActsInAnAttackThatWasBeatenBack() {
        List<Claim> claims = CODER.code(Page.of("The Guard repelled a Column attack on the ridge above Tarn."));

        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            assertThat(surfaces(claim.actors())).isEqualTo("Column");
            assertThat(surfaces(claim.targets())).isEqualTo("Guard");
        });
    }

    @Test
    void aNameIsGivenWithTheLettersThatStandForIt() {
        List<Claim> claims = CODER.code(Page.of(
                "The Belmark Home Guard (BHG) and the army signed a truce on Monday.",
                "On Friday the BHG shelled Tarn, and the Belmark Home Guard seized Oskel."));

        assertThat(claims)
                .filteredOn(claim -> !claim.type().id().equals("agreement_signed"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(claim -> assertThat(surfaces(claim.actors())).isEqualTo("Belmark Home Guard (BHG)"));
    }

    private static String surfaces(List<ActorMention> mentions) {
        return mentions.stream().map(ActorMention::surface).collect(Collectors.joining("; "));
    }
}
