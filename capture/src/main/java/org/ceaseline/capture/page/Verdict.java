package org.ceaseline.capture.page;

import org.ceaseline.capture.Section;

/**
 * What was decided of a block.
 *
 * @param kind what it is on its page
 * @param why the rule that decided
 */
record Verdict(Section.Kind kind, String why) {

    static Verdict furniture(String why) {
        return new Verdict(Section.Kind.FURNITURE, why);
    }

    boolean isArticle() {
        return kind.isArticle();
    }
}
