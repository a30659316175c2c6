package org.ceaseline.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.ceaseline.casebook.EventType;

/**
 * An incident as a map shows it.
 *
 * @param precision of the place, 1 to 7; from 3 on it is an area, not a point
 */
public record Mark(String incident, EventType type, Optional<LocalDate> day, double lat, double lon, int precision) {}
