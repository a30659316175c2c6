package org.ceaseline.desk.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ceaseline.ledger.Incident;

/** A row of small bars: incidents by week, the last sixteen weeks that the reports speak of. */
public final class Spark {

    private static final int WEEKS = 16;
    private static final int STEP = 8;
    private static final int HEIGHT = 26;

    private Spark() {}

    /** The bars; empty where no day is known. */
    public static String byWeek(List<Incident> incidents, Optional<LocalDate> last, String title) {
        if (last.isEmpty()) {
            return "";
        }
        int[] counts = new int[WEEKS];
        incidents.forEach(incident -> incident.time().earliest().ifPresent(day -> {
            long back = ChronoUnit.DAYS.between(day, last.get()) / 7;
            if (back >= 0 && back < WEEKS) {
                counts[(int) (WEEKS - 1 - back)]++;
            }
        }));
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        Svg svg = new Svg().begin(WEEKS * STEP, HEIGHT, "spark", title);
        for (int week = 0; week < WEEKS; week++) {
            double high = counts[week] == 0 ? 1 : Math.max(3, (HEIGHT - 2) * (double) counts[week] / most);
            svg.rect(week * STEP + 1, HEIGHT - high, STEP - 2, high, counts[week] == 0 ? "none" : "some");
        }
        return svg.close();
    }
}
