package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

    private final Clusters clusters = Clusters.english();

    private int group(String word) {
        return clusters.group(Words.hashOf(word), word);
    }

    private int path(String word) {
        return clusters.path(group(word));
    }

    @Test
    void wordsThatAreUsedAlikeShareMoreOfTheirPath() {
        int near = Clusters.alike(path("soldiers"), path("fighters"));
        int far = Clusters.alike(path("soldiers"), path("quickly"));

        assertThat(near).isGreaterThan(far);
        assertThat(Clusters.alike(path("soldiers"), path("soldiers"))).isEqualTo(9);
    }

    @Test
    void wordsThatShareTheFirstBitsShareTheShortPaths() {
        assertThat(Clusters.upTo(4, path("soldiers"))).isEqualTo(Clusters.upTo(4, path("fighters")));
        assertThat(Clusters.upTo(4, path("soldiers"))).isNotEqualTo(Clusters.upTo(4, path("quickly")));
    }

    @Test
    void tagsFollowFromTheWord() {
        assertThat(clusters.tags(group("rapidly"))).isEqualTo(clusters.tags(group("slowly")));
        assertThat(clusters.tags(group("rapidly"))).isNotEqualTo(clusters.tags(group("houses")));
    }

    /** Otherwise a side whose name is a word of the list would be read otherwise than one whose name is not. */
    @ParameterizedTest
    @ValueSource(strings = {"Arland", "Belmark", "Turkey", "Rebels", "AH", "McArland", "iArland", "\u00C9tat"})
    void nameLikeWordsAreAllOneGroup(String word) {
        assertThat(group(word)).isEqualTo(Clusters.CAPITAL);
    }

    @Test
    void whatIsNoWordHasItsKindForAPath() {
        assertThat(List.of(group("2014"), group(","), group("arlandish")))
                .containsExactly(Clusters.NUMBER, Clusters.SIGN, Clusters.UNLISTED);
        assertThat(Clusters.upTo(6, path("2014"))).isEqualTo(path("2014"));
        assertThat(Clusters.alike(path("2014"), path("1999"))).isEqualTo(1);
        assertThat(Clusters.alike(path("2014"), path("soldiers"))).isZero();
    }
}
