package org.ceaseline.command.house.broken.coding;

import org.ceaseline.command.house.broken.capture.PageHelper;

/** Breaks: stands in a cycle with capture and knows a database. */
public final class Verdict {
    private final PageHelper page = new PageHelper();

    @Override
    public String toString() {
        return page + " " + java.sql.Types.NULL + new java.sql.SQLException("broken");
    }
}
