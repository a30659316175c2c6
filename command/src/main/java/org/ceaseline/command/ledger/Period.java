package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A stretch of days, both ends included. */
record Period(LocalDate from, LocalDate to) {

    /** Reads {@code 2018-04-01..2018-04-30}. */
    static final class Reader implements ITypeConverter<Period> {
        @Override
        public Period convert(String text) {
            String[] days = text.split("\\.\\.", -1);
            try {
                if (days.length == 2) {
                    Period period = new Period(LocalDate.parse(days[0].strip()), LocalDate.parse(days[1].strip()));
                    if (!period.to.isBefore(period.from)) {
                        return period;
                    }
                }
            } catch (DateTimeParseException notDays) {
                // Told below.
            }
            throw new TypeConversionException(
                    "\"" + text + "\" is no period. Give two days, the earlier first, as 2018-04-01..2018-04-30.");
        }
    }
}
