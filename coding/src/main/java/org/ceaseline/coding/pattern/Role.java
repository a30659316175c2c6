package org.ceaseline.coding.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a role is read from: {@code of@PLACE} is the slot {@code of} where it holds a place.
 *
 * @param slot slot of the frame, {@code subject.agent} for the agent of the subject's own frame
 * @param only class that the words must be of, empty for any
 */
public record Role(String slot, String only) {

    /** Reads {@code agent,poss,of@ACTOR}: sources in the order in which they are tried; the first that gives words wins. */
    static List<Role> parse(String cell) {
        List<Role> roles = new ArrayList<>();
        for (String word : Table.words(cell)) {
            int at = word.indexOf('@');
            String slot = (at < 0 ? word : word.substring(0, at)).replace('_', ' ');
            roles.add(new Role(slot, at < 0 ? "" : word.substring(at)));
        }
        return roles;
    }
}
