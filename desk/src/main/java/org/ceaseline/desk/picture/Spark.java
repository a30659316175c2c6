package org.ceaseline.desk.picture;

import java.util.List;

/** A row of small bars, one a week. */
public final class Spark {

    private static final int STEP = 8;
    private static final int HEIGHT = 26;

    private Spark() {}

    /** The bars; empty where there is no week. */
    public static String of(List<Long> weeks, String title) {
        if (weeks.isEmpty()) {
            return "";
        }
        long most = Math.max(1, weeks.stream().mapToLong(Long::longValue).max().orElse(1));
        Svg svg = new Svg().begin(weeks.size() * STEP, HEIGHT, "spark", title);
        for (int week = 0; week < weeks.size(); week++) {
            long count = weeks.get(week);
            double high = count == 0 ? 1 : Math.max(3, (HEIGHT - 2) * (double) count / most);
            svg.rect(week * STEP + 1, HEIGHT - high, STEP - 2, high, count == 0 ? "none" : "some");
        }
        return svg.close();
    }
}
