package org.ceaseline.coding.mention;

/** How a claim tells of its event: decides which date holds where its words give none. */
public enum Telling {
    /** Something done: takes the date that its sentence or paragraph speaks of, else the document's. */
    ACT,
    /** Something said in or to the report: takes a date of its own clause, else the document's. */
    SPEECH,
    /** Something that lasts (siege, closed road): open unless the words of its clause give a time. */
    STATE,
    /** Something that begins to hold (a truce in force since Monday): the first day of its time. */
    ONSET,
    /** Something still to come: only a date of its own sentence, read as lying ahead. */
    FUTURE,
    /** A meeting called off before its day: the day for which it was set, read as lying ahead. */
    CALLED_OFF,
    /** A meeting that failed or to which somebody did not come: the day for which it was set. */
    MISSED
}
