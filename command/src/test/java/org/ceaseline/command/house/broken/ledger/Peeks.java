package org.ceaseline.command.house.broken.ledger;

import org.ceaseline.command.house.broken.coding.when.Tick;

/** Breaks: reaches past the door of another room. */
record Peeks(Tick tick) {}
