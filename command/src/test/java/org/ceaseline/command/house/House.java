package org.ceaseline.command.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of the house, for the packages below one root. {@link HouseTest} holds the product to them and a small broken
 * house to their failing.
 */
final class House {

    /** Each room with the rooms that it may know. */
    static final Map<String, List<String>> ROOMS = rooms();

    private static final List<String> PURE = List.of("syntax", "capture", "pdf", "coding", "ledger");
    private static final Set<String> FREE_OF_FILES = Set.copyOf(PURE);
    private static final Set<Class<?>> CLOCKS =
            Set.of(Clock.class, Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class);

    private final String root;

    House(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("casebook", List.of());
        rooms.put("syntax", List.of());
        rooms.put("capture", List.of());
        rooms.put("pdf", List.of("capture"));
        rooms.put("fetch", List.of());
        rooms.put("coding", List.of("casebook", "syntax", "capture"));
        rooms.put("ledger", List.of("casebook", "capture", "coding"));
        rooms.put("archive", List.of("casebook", "capture", "coding", "ledger"));
        rooms.put("desk", List.of("casebook", "capture", "coding", "ledger", "archive"));
        return rooms;
    }

    /** A room knows only the rooms before it. */
    ArchRule knowsOnlyTheRoomsBefore(String room) {
        String[] others = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !ROOMS.get(room).contains(other))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        String[] starters = {root + ".command..", root + ".bench..", root + ".fleet.."};
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(resideInAnyPackage(starters)))
                .because("a room knows only the rooms before it: " + room + " may know " + ROOMS.get(room))
                .allowEmptyShould(true);
    }

    ArchRule roomsHaveNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule partsOfARoomHaveNoCycle(String room) {
        return slices().matching(root + "." + room + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    /** The parts below a room's door are its own affair. */
    ArchRule partsAreInternal(String room) {
        String inside = root + "." + room + "..";
        DescribedPredicate<JavaClass> parts =
                resideInAnyPackage(inside).and(DescribedPredicate.not(resideInAnyPackage(root + "." + room)));
        return noClasses()
                .that(resideOutsideOfPackage(inside))
                .should()
                .dependOnClassesThat(parts)
                .because("only the door and the records of " + room + " are for others")
                .allowEmptyShould(true);
    }

    ArchRule pureRoomsAreFreeOfFrameworks() {
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.flywaydb..",
                        "org.apache.spark..",
                        "java.net.http..",
                        "picocli..")
                .because("the same bytes give the same claims on every machine");
    }

    ArchRule pureRoomsTouchNoFile() {
        return noClasses()
                .that()
                .resideInAnyPackage(FREE_OF_FILES.stream()
                        .map(room -> root + "." + room + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\.(Files|Paths)|java\\.io\\.(File|FileInputStream|FileOutputStream"
                        + "|RandomAccessFile)|java\\.net\\.(Socket|URLConnection|HttpURLConnection)")
                .because("files and network belong to archive and command");
    }

    ArchRule pureRoomsReadNoClock() {
        DescribedPredicate<JavaAccess<?>> clock = DescribedPredicate.describe(
                "ask the clock or chance",
                access ->
                        CLOCKS.stream().anyMatch(type -> access.getTargetOwner().isEquivalentTo(type))
                                        && access.getName().startsWith("now")
                                || access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("currentTimeMillis", "nanoTime", "getenv")
                                                .contains(access.getName())
                                || access.getTargetOwner().isEquivalentTo(Random.class)
                                        && access.getTarget().getFullName().endsWith("Random.<init>()")
                                || access.getTargetOwner().isEquivalentTo(Math.class)
                                        && access.getName().equals("random")
                                || access.getTargetOwner().isEquivalentTo(UUID.class)
                                        && access.getName().equals("randomUUID"));
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        clock.getDescription(), (JavaAccess<?> access) -> clock.test(access)))
                .because("the same bytes give the same claims on every day");
    }

    ArchRule namesSayWhatAThingIs() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common)$")
                .because("names say what a thing is or does in the field");
    }

    private String[] pure() {
        return PURE.stream().map(room -> root + "." + room + "..").toArray(String[]::new);
    }
}
