package org.ceaseline.casebook;

/** Everything that is checked once all files are read. */
final class Checks {

    private Checks() {}

    static void run(Inspection inspection) {
        new ActorChecks(inspection).run();
        new AliasChecks(inspection).run();
        new PlaceChecks(inspection).run();
        new OutletChecks(inspection).run();
        new SourceChecks(inspection).run();
        new ChainChecks(inspection).run();
        new OverlapChecks(inspection).run();
        new CaseChecks(inspection).run();
        inspection.casebook().agreements().forEach(agreement -> run(inspection, agreement));
        inspection.casebook().timeline().forEach(fact -> run(inspection, fact));
    }

    private static void run(Inspection inspection, KnownFact fact) {
        fact.agreement().ifPresent(id -> inspection.knownAgreement(fact, "", id));
        fact.toldBy().forEach(id -> inspection.knownSpeaker(fact, "", id));
        fact.actors().forEach(id -> inspection.knownActor(fact, "", id));
        fact.targets().forEach(id -> inspection.knownActor(fact, "", id));
        fact.places().forEach(id -> inspection.knownPlace(fact, "", id));
    }

    private static void run(Inspection inspection, Agreement agreement) {
        new RoleChecks(inspection, agreement).run();
        new TimeChecks(inspection, agreement).run();
        new ZoneChecks(inspection, agreement).run();
        new ProvisionChecks(inspection, agreement).run();
        new TermChecks(inspection, agreement).run();
    }
}
