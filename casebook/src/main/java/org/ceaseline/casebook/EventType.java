package org.ceaseline.casebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The 46 kinds of event that a claim can tell of; {@link Ontology} holds the definition, the roles and the codes of each.
 *
 * <p>Identifiers in files are the lower-case names, as in {@code ontology.tsv}.
 */
public enum EventType {
    ARMED_CLASH(Family.HOSTILITIES, true),
    GROUND_ASSAULT(Family.HOSTILITIES, true),
    SHELLING(Family.HOSTILITIES, true),
    AIR_STRIKE(Family.HOSTILITIES, true),
    SMALL_ARMS_FIRE(Family.HOSTILITIES, true),
    EXPLOSIVE_DEVICE(Family.HOSTILITIES, true),
    TERRITORY_CHANGE(Family.HOSTILITIES, true),
    CIVILIAN_HARM(Family.HARM, true),
    VIOLATION_ALLEGED(Family.COMPLIANCE, false),
    PROHIBITED_PRESENCE(Family.COMPLIANCE, true),
    MONITOR_OBSTRUCTED(Family.COMPLIANCE, true),
    AGREEMENT_PROPOSED(Family.AGREEMENT, false),
    AGREEMENT_SIGNED(Family.AGREEMENT, false),
    CEASEFIRE_IN_FORCE(Family.AGREEMENT, false),
    AGREEMENT_EXTENDED(Family.AGREEMENT, false),
    AGREEMENT_AMENDED(Family.AGREEMENT, false),
    EXTENSION_REFUSED(Family.AGREEMENT, false),
    AGREEMENT_SUSPENDED(Family.AGREEMENT, false),
    AGREEMENT_ENDED(Family.AGREEMENT, false),
    TALKS_SCHEDULED(Family.NEGOTIATION, false),
    TALKS_HELD(Family.NEGOTIATION, false),
    TALKS_NOT_HELD(Family.NEGOTIATION, false),
    TALKS_FAILED(Family.NEGOTIATION, false),
    PRECONDITION_SET(Family.NEGOTIATION, false),
    VENUE_DISPUTED(Family.NEGOTIATION, false),
    DENIAL(Family.STATEMENT, false),
    ACCUSATION(Family.STATEMENT, false),
    THREAT(Family.STATEMENT, false),
    WARNING(Family.STATEMENT, false),
    DEMAND(Family.STATEMENT, false),
    APPEAL(Family.STATEMENT, false),
    REJECTION(Family.STATEMENT, false),
    ENDORSEMENT(Family.STATEMENT, false),
    ASSESSMENT(Family.STATEMENT, false),
    FORCE_DEPLOYMENT(Family.MOVEMENT, true),
    FORCE_WITHDRAWAL(Family.MOVEMENT, false),
    OBSERVER_POST(Family.MOVEMENT, false),
    WEAPONS_HANDOVER(Family.MOVEMENT, false),
    DEFECTION_OR_SURRENDER(Family.MOVEMENT, false),
    SIEGE(Family.ACCESS, true),
    CROSSING_CHANGE(Family.ACCESS, true),
    AID_ACCESS(Family.ACCESS, true),
    EVACUATION(Family.ACCESS, false),
    DETAINEE_RELEASE(Family.DETAINEES, false),
    DETENTION(Family.DETAINEES, true),
    LEAFLET_DROP(Family.INFORMATION, false);

    /** The groups of the ontology. */
    public enum Family {
        HOSTILITIES,
        HARM,
        COMPLIANCE,
        AGREEMENT,
        NEGOTIATION,
        STATEMENT,
        MOVEMENT,
        ACCESS,
        DETAINEES,
        INFORMATION
    }

    private static final Map<String, EventType> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::id, type -> type));

    private final Family family;
    private final boolean mayViolate;
    private final String id;

    EventType(Family family, boolean mayViolate) {
        this.family = family;
        this.mayViolate = mayViolate;
        this.id = name().toLowerCase(Locale.ROOT);
    }

    public Family family() {
        return family;
    }

    /** True where an event of this kind can breach a clause that bans it there and then. */
    public boolean mayViolate() {
        return mayViolate;
    }

    /** The identifier used in files, for example {@code air_strike}. */
    public String id() {
        return id;
    }

    /** The type with this identifier, or empty where there is none. */
    public static Optional<EventType> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
