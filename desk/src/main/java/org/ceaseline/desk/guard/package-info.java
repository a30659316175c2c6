/** Who may do what: accounts, roles, and the rules that every request passes. */
@NullMarked
package org.ceaseline.desk.guard;

import org.jspecify.annotations.NullMarked;
