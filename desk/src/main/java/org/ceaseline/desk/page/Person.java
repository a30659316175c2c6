package org.ceaseline.desk.page;

import org.ceaseline.desk.guard.Role;

/** Who looks at a page. */
public record Person(String name, Role role, boolean isLoggedIn) {

    public boolean mayDo(String asked) {
        return Role.of(asked).map(role::mayDo).orElse(false);
    }
}
