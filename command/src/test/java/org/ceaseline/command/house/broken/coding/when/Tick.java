package org.ceaseline.command.house.broken.coding.when;

import org.ceaseline.command.house.broken.coding.who.Name;

/** Breaks: two parts of a room that need each other. */
public record Tick(Name name) {}
