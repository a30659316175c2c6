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
        inspection.casebook().timeline().forEach(fact -> fact.agreement()
                .ifPresent(id -> inspection.knownAgreement(fact, "", id)));
    }

    private static void run(Inspection inspection, Agreement agreement) {
        new RoleChecks(inspection, agreement).run();
        new TimeChecks(inspection, agreement).run();
        new ZoneChecks(inspection, agreement).run();
        new ProvisionChecks(inspection, agreement).run();
        new TermChecks(inspection, agreement).run();
    }
}
