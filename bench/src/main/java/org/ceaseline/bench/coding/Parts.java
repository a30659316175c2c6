package org.ceaseline.bench.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ceaseline.coding.LabelledReport.Label;
import org.ceaseline.coding.Learning;
import org.ceaseline.coding.Learning.Role;
import org.ceaseline.coding.Lesson;
import org.ceaseline.coding.Lesson.Told;

/** Ties those who may have a part in a sentence's claims to the parts that its labels give. */
final class Parts {

    private Parts() {}

    /**
     * Claims and labels of one type are paired in their order; where one has more than the other, nothing is taught. Words that only
     * nearly tell of a single label all are, each the less the more there are.
     */
    static List<Role> of(Lesson lesson, List<Label> labels) {
        List<Role> roles = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        lesson.claims().forEach(one -> types.add(one.type()));
        for (String type : types) {
            List<Told> claims = lesson.claims().stream()
                    .filter(one -> one.type().equals(type))
                    .toList();
            List<Label> same = labels.stream().filter(one -> isOf(one, type)).toList();
            boolean alone = same.size() == 1 && !lesson.told().contains(type);
            for (int i = 0; (alone || claims.size() == same.size()) && i < claims.size(); i++) {
                add(roles, claims.get(i), same.get(alone ? 0 : i), 1.0 / (alone ? claims.size() : 1));
            }
        }
        return roles;
    }

    /**
     * The parts that a single sentence names beside its type. Speakers and places stay open, and so does a part with {@code ?}.
     *
     * @param right ids of types that a claim of the sentence may have
     * @param actor names joined by semicolons; {@code -} for nobody
     * @param target likewise
     */
    static List<Role> ofSentence(Lesson lesson, Set<String> right, String actor, String target) {
        List<Role> roles = new ArrayList<>();
        List<Told> claims = lesson.claims().stream()
                .filter(one -> right.contains(one.type()))
                .toList();
        for (Told claim : claims) {
            List<String> names = claim.parts().stream().map(Lesson.Part::name).toList();
            Meant actors = meant(named(actor), names);
            Meant targets = meant(named(target), names);
            for (Lesson.Part part : claim.parts()) {
                Set<String> sure = new HashSet<>();
                Set<String> open = new HashSet<>(Set.of("place", "speaker"));
                told(part.name(), "actor", actor, actors, sure, open);
                told(part.name(), "target", target, targets, sure, open);
                roles.add(new Role(part.traits(), sure, open, 1.0 / claims.size()));
            }
        }
        return roles;
    }

    private static void told(String name, String role, String cell, Meant meant, Set<String> sure, Set<String> open) {
        if (meant.sure().contains(name)) {
            sure.add(role);
        } else if (cell.equals("?") || meant.maybe().contains(name)) {
            open.add(role);
        }
    }

    private static List<String> named(String cell) {
        return cell.equals("?") || cell.equals("-") ? List.of() : List.of(cell.split(";"));
    }

    /** True where a label has this type, or one that is as good. */
    private static boolean isOf(Label label, String type) {
        return label.types().stream().anyMatch(one -> one.id().equals(type));
    }

    private static void add(List<Role> roles, Told claim, Label label, double weight) {
        List<String> names = claim.parts().stream().map(Lesson.Part::name).toList();
        Map<String, Meant> meant = new TreeMap<>();
        meant.put("actor", meant(label.actors(), names));
        meant.put("place", meant(label.places(), names));
        meant.put("speaker", meant(label.speakers(), names));
        meant.put("target", meant(label.targets(), names));
        for (Lesson.Part part : claim.parts()) {
            Set<String> right = new HashSet<>();
            Set<String> open = new HashSet<>();
            meant.forEach((role, who) -> {
                if (who.sure().contains(part.name())) {
                    right.add(role);
                } else if (who.maybe().contains(part.name())) {
                    open.add(role);
                }
            });
            roles.add(new Role(part.traits(), right, open, weight));
        }
    }

    /** Names that are just what the label says, or else hold it; others that hold it too are left open. */
    private record Meant(Set<String> sure, Set<String> maybe) {}

    private static Meant meant(List<String> labels, List<String> names) {
        Set<String> sure = new HashSet<>();
        Set<String> maybe = new HashSet<>();
        for (String label : labels) {
            List<String> same =
                    names.stream().filter(name -> Learning.isSame(label, name)).toList();
            List<String> exact = same.stream()
                    .filter(name -> plain(name).equals(plain(label)))
                    .toList();
            sure.addAll(exact.isEmpty() ? same : exact);
            maybe.addAll(same);
        }
        return new Meant(sure, maybe);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^(the|a|an) ", "").strip();
    }
}
