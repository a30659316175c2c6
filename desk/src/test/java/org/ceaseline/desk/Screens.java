package org.ceaseline.desk;

import java.util.List;

/** Every screen of a desk over the example. */
final class Screens {

    private Screens() {}

    static List<String> of(Served served) {
        return List.of(
                "/",
                "/agreements/arland/merrow-2016/line",
                "/agreements/arland/merrow-2016/ledger",
                "/agreements/arland/merrow-2016/provisions",
                "/agreements/arland/merrow-2016/obligations",
                "/agreements/arland/merrow-2016/board",
                "/agreements/arland/merrow-2016/disputes",
                "/agreements/arland/merrow-2016/warning",
                "/agreements/arland/merrow-2016/sources",
                "/agreements/arland/merrow-2016/history",
                "/incidents",
                served.firstLink("/incidents", "/incidents/arland/i-"),
                "/reports",
                served.firstLink("/reports", "/reports/r-"),
                "/review?kind=state",
                "/review?kind=incident",
                "/review?kind=claim",
                "/import",
                "/search?q=shelled",
                "/map",
                "/discourse",
                "/discourse?by=week",
                "/people",
                "/audit",
                "/situation/arland/merrow-2016",
                "/no/such/address");
    }
}
