package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

    private static String written(Quantity it) {
        return it.what() + " " + open(it.low()) + "<" + open(it.best()) + "<" + open(it.high());
    }

    private static String open(Optional<Long> bound) {
        return bound.map(Object::toString).orElse("");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Two farmers were wounded. | wounded 2<2<2",
                "Three soldiers were killed and 24 wounded. | killed 3<3<3, wounded 24<24<24",
                "At least seven mortar rounds hit the port. | rounds 7<7<",
                "They reported the injury of 3 to 5 civilians. | wounded 3<<5",
                "They reported the killing of a child. | killed 1<1<1",
                "No one was hurt. | ''",
                "Seventeen of them were eliminated. | killed 17<17<17",
                "The blast martyred a girl and wounded two men. | killed 1<1<1, wounded 2<2<2",
                "They saw two multiple-launch rocket systems. | ''",
                "They left during a search for militants. | ''",
                "They reported the death of a young soldier. | killed 1<1<1",
                "Losing between 10 and 15 men, they fled. | killed 10<<15",
                "More than 17,000 residents stayed. | people 17000<<",
                "Some 4,000 people crossed. | crossed <4000<",
                "Up to 30 rebels were detained. | detained <<30",
                "Dozens were wounded. | wounded 24<<",
                "They dropped thousands of leaflets. | leaflets 2000<<",
                "Several shells fell. | rounds 3<<",
                "Five to seven soldiers had been wounded. | wounded 5<<7",
                "One sailor was killed and two more were hurt. | killed 1<1<1, wounded 2<2<2",
                "The army counted 88 violations. | violations 88<88<88",
                "The team saw craters of 82mm mortar rounds. | ''",
                "The meter stands at 2,500 $ of 5,000 $. | ''",
                "It was violated on numerous occasions. | ''",
                "A truce holds for three days. | days 3<3<3",
                "About 2.5 million people fled. | displaced <2500000<",
                "Four soldiers of a marine brigade had been killed. | killed 4<4<4",
                "Four in five trucks got through. | ''",
                "Twelve states promised it. | states 12<12<12",
                "Twenty-one detainees were freed. | released 21<21<21",
                "Killing at least 12 civilians and wounding dozens, they left. | killed 12<12<, wounded 24<<",
            })
    void numbersKeepWhatTheyCountAndHowVaguely(String text, String expected) {
        assertThat(Page.published("2018-03-14", text).found(".").counts().stream()
                        .map(it -> written(it.quantity()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }
}
