package org.ceaseline.desk.guard;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Lets somebody in by name and password, and makes a name wait after five failures. */
public final class Gate implements AuthenticationProvider {

    /** Compared with when there is no such account, so that both answers take as long. */
    private static final String NOBODY = "$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5n0iY5l6yYhQ6gkq1kQhXk1xWm8a6";

    private final Accounts accounts;
    private final Lockout lockout;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    public Gate(Accounts accounts, Lockout lockout) {
        this.accounts = accounts;
        this.lockout = lockout;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        if (lockout.isLocked(name)) {
            throw new LockedException("locked");
        }
        String password = String.valueOf(asked.getCredentials());
        Account account = accounts.named(name).filter(found -> !found.closed()).orElse(null);
        boolean right = bcrypt.matches(password, account == null ? NOBODY : account.hash());
        if (account == null || !right) {
            lockout.failed(name);
            throw new BadCredentialsException("bad");
        }
        lockout.passed(name);
        return token(account.name(), account.role());
    }

    /** The role that somebody logged in holds at this moment; empty where the account was closed since. */
    Optional<Role> roleNow(Authentication who) {
        if (who.getName().startsWith(Bearer.MARK)) {
            return Optional.of(Role.READER);
        }
        return accounts.named(who.getName())
                .filter(account -> !account.closed())
                .map(Account::role);
    }

    static Authentication token(String name, Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, "", List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
    }

    /** The role that an authentication stands for; a reader where it says nothing. */
    public static Role roleOf(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith("ROLE_"))
                .flatMap(authority -> Role.of(authority.substring(5).toLowerCase(java.util.Locale.ROOT)).stream())
                .findFirst()
                .orElse(Role.READER);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
