package org.ceaseline.desk.situation;

/** The language that a report is written in. */
public interface Words {

    /** BCP 47, for example {@code ar}. */
    String language();

    /** {@code ltr} or {@code rtl}. */
    String dir();

    /** A fixed sentence. */
    String text(String key, Object... values);

    /** A word of a closed list. */
    String of(String list, String word);

    /** A reason that the ledger gives, in this language where it is known, else as given. */
    String reason(String english);
}
