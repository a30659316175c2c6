package org.ceaseline.command.ledger;

/** How a command prints. */
enum Format {
    text,
    json,
    svg
}
