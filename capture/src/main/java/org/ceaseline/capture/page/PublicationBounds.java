package org.ceaseline.capture.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.Published;

/** Bounds of the publication where no day is told: a month in the address, and the year of the copyright from above. */
final class PublicationBounds {

    private static final Pattern MONTH_PATH = Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?=[/_-]|$)");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright)[^\\d]{0,60}((?:19|20)\\d\\d)(?:\\s*[-–—/]\\s*((?:19|20)\\d\\d))?");
    private static final int LAST_BLOCKS = 80;
    private static final int LONGEST = 240;

    private PublicationBounds() {}

    static Published of(Outline outline, Metadata metadata) {
        List<Published.Signal> signals = new ArrayList<>();
        Optional<YearMonth> month = metadata.address().flatMap(address -> month(address, signals));
        Optional<LocalDate> latest = copyright(outline, signals);
        if (month.isPresent()) {
            return new Published(month.get().atDay(1), month.get().atEndOfMonth(), Published.Precision.MONTH, signals);
        }
        return new Published(LocalDate.MIN, latest.orElse(LocalDate.MAX), Published.Precision.UNKNOWN, signals);
    }

    private static Optional<YearMonth> month(String address, List<Published.Signal> signals) {
        Matcher path = MONTH_PATH.matcher(address);
        if (!path.find()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(Integer.parseInt(path.group(1)), Integer.parseInt(path.group(2)));
        signals.add(new Published.Signal(
                "address-month", path.group(), month.toString(), true, "the month in the address"));
        return Optional.of(month);
    }

    /** The last day of the copyright's last year: the page was not captured later, so neither was it published later. */
    private static Optional<LocalDate> copyright(Outline outline, List<Published.Signal> signals) {
        int size = outline.blocks.size();
        for (int k = size - 1; k >= Math.max(0, size - LAST_BLOCKS); k--) {
            Block block = outline.blocks.get(k);
            if (!block.hasDigit() || block.chars > LONGEST) {
                continue;
            }
            Matcher year = COPYRIGHT.matcher(Prose.line(outline.tree, block.from, block.to));
            if (year.find()) {
                String last = year.group(2) == null ? year.group(1) : year.group(2);
                signals.add(new Published.Signal(
                        "copyright-year", year.group(), last, false, "bounds the day from above and is never the day"));
                return Optional.of(LocalDate.of(Integer.parseInt(last), 12, 31));
            }
        }
        return Optional.empty();
    }
}
