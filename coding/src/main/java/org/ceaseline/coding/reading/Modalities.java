package org.ceaseline.coding.reading;

import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim.Modality;

/** The modality of a claim, by the codebook: what kind of speech it is, then the words around it, then who says so. */
final class Modalities {

    private Modalities() {}

    /**
     * The modality of the outer telling.
     *
     * @param others true where somebody other than the outlet and the one who acts by speaking says so
     */
    static Modality of(Candidate candidate, EventType type, boolean attributed, boolean others) {
        boolean conditional = candidate.manner().condition().isPresent();
        if (conditional && (type == EventType.THREAT || type == EventType.WARNING)) {
            return Modality.CONDITIONAL;
        }
        if (conditional && candidate.shiftedModality().equals("threatened")) {
            return Modality.CONDITIONAL;
        }
        if (!candidate.shiftedModality().isEmpty()) {
            return named(candidate.shiftedModality());
        }
        Optional<Modality> set = set(candidate);
        if (set.isPresent()) {
            return set.get();
        }
        if (type == EventType.ACCUSATION && others) {
            return Modality.CLAIMED;
        }
        Optional<Modality> speech = bySpeech(type);
        if (speech.isPresent()) {
            return speech.get() == Modality.THREATENED && others ? Modality.CLAIMED : speech.get();
        }
        if (type == EventType.REJECTION || type == EventType.EXTENSION_REFUSED) {
            return conditional ? Modality.CONDITIONAL : others ? Modality.CLAIMED : Modality.ASSERTED;
        }
        return byWords(candidate.manner(), type, attributed);
    }

    private static Optional<Modality> set(Candidate candidate) {
        return Optional.ofNullable(candidate.match().pattern().set().get("modality"))
                .map(Modalities::named);
    }

    private static Modality named(String modality) {
        return Modality.valueOf(modality.toUpperCase(Locale.ROOT));
    }

    /** What a speech act is by itself. */
    static Optional<Modality> bySpeech(EventType type) {
        return switch (type) {
            case DENIAL -> Optional.of(Modality.DENIED);
            case THREAT -> Optional.of(Modality.THREATENED);
            case WARNING -> Optional.of(Modality.PREDICTED);
            case DEMAND -> Optional.of(Modality.DEMANDED);
            case APPEAL -> Optional.of(Modality.REQUESTED);
            case ASSESSMENT -> Optional.of(Modality.OPINION);
            case PRECONDITION_SET -> Optional.of(Modality.CONDITIONAL);
            default -> Optional.empty();
        };
    }

    private static Modality byWords(Manner manner, EventType type, boolean attributed) {
        if (manner.is("opinion")) {
            return Modality.OPINION;
        }
        if (manner.condition().isPresent()) {
            return Modality.CONDITIONAL;
        }
        if (manner.is("agreed") && type.family() != EventType.Family.AGREEMENT) {
            return Modality.PLANNED;
        }
        if (manner.is("planned") || manner.is("may")) {
            return Modality.PLANNED;
        }
        return attributed ? Modality.CLAIMED : Modality.ASSERTED;
    }
}
