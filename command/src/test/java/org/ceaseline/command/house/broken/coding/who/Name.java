package org.ceaseline.command.house.broken.coding.who;

import org.ceaseline.command.house.broken.coding.when.Tick;

/** Breaks: two parts of a room that need each other. */
public record Name(Tick tick) {}
