package org.ceaseline.command.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds for the product, and every rule fails for the broken house beside this test. */
class HouseTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.ceaseline");
    private static final String BROKEN_ROOT = "org.ceaseline.command.house.broken";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_ROOT);

    private static Map<String, ArchRule> rules(House house) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("rooms have no cycle", house.roomsHaveNoCycle());
        rules.put("pure rooms are free of frameworks", house.pureRoomsAreFreeOfFrameworks());
        rules.put("pure rooms touch no file", house.pureRoomsTouchNoFile());
        rules.put("pure rooms read no clock", house.pureRoomsReadNoClock());
        rules.put("names say what a thing is", house.namesSayWhatAThingIs());
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheRules() {
        House house = new House("org.ceaseline");
        Map<String, ArchRule> rules = rules(house);
        House.ROOMS.keySet().forEach(room -> {
            rules.put(room + " knows only the rooms before it", house.knowsOnlyTheRoomsBefore(room));
            rules.put("the parts of " + room + " are internal", house.partsAreInternal(room));
            rules.put("the parts of " + room + " have no cycle", house.partsOfARoomHaveNoCycle(room));
        });
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> aBrokenHouseBreaksEveryRule() {
        House house = new House(BROKEN_ROOT);
        Map<String, ArchRule> rules = rules(house);
        rules.put("capture looks ahead", house.knowsOnlyTheRoomsBefore("capture"));
        rules.put("a part is used from outside", house.partsAreInternal("coding"));
        rules.put("parts in a cycle", house.partsOfARoomHaveNoCycle("coding"));
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(BROKEN).hasViolation())
                        .as("the rule must fail on the broken house")
                        .isTrue()));
    }

    @Test
    void everyRoomShowsOnlyItsDoorAndItsRecords() {
        Map<String, Set<String>> shown = new LinkedHashMap<>();
        House.ROOMS.keySet().forEach(room -> shown.put(room, publicTypesIn("org.ceaseline." + room)));
        assertThat(shown).isEqualTo(Doors.LISTED);
    }

    private static Set<String> publicTypesIn(String room) {
        return PRODUCT.stream()
                .filter(type -> type.getPackageName().equals(room))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
