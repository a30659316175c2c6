package org.ceaseline.coding.mention;

/** How a claim tells of its event: decides which date holds where its words give none. */
public enum Telling {
    /** Something done: takes the date that its paragraph speaks of, else the document's. */
    ACT,
    /** Something said in or to the report: takes the document's date. */
    SPEECH,
    /** Something that lasts (siege, closed road): open start unless the words give one. */
    STATE,
    /** Something still to come: only a date of its own clause. */
    FUTURE
}
