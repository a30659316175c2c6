package org.ceaseline.archive;

/** A point of the map, degrees WGS84, and how many incidents lie there. */
public record Spot(double lat, double lon, long incidents) {}
