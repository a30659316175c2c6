package org.ceaseline.desk.page;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes down what broke, under a number that the page shows too. What an exception says may hold a name or the text of a report,
 * so only its kind is written, and where in the program it happened.
 */
final class FaultLog {

    private static final Logger LOG = Logger.getLogger("org.ceaseline.desk");
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int PLACES = 12;
    private static final int CAUSES = 5;

    private FaultLog() {}

    /** @return the number of the fault, eight hex digits */
    static String write(String route, Throwable problem) {
        byte[] bytes = new byte[4];
        CHANCE.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        StringBuilder told = new StringBuilder("fault " + number + " at " + route);
        Throwable cause = problem;
        for (int k = 0; cause != null && k < CAUSES; k++) {
            told.append("\n  ").append(cause.getClass().getName());
            StackTraceElement[] places = cause.getStackTrace();
            for (int at = 0; at < Math.min(PLACES, places.length); at++) {
                told.append("\n    ").append(places[at]);
            }
            cause = cause.getCause();
        }
        LOG.log(Level.SEVERE, told.toString());
        return number;
    }
}
