package org.ceaseline.desk.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The accounts of a desk, in a file that only its owner may read: a line each, name, role, state and hash. Passwords never
 * leave this class, and neither archive nor audit ever sees them.
 */
public final class Accounts {

    /** Shorter passwords are refused. */
    public static final int SHORTEST_PASSWORD = 10;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
    /** bcrypt reads no more bytes than these. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder(10);

    private final Path file;

    private Accounts(Path file) {
        this.file = file;
    }

    public static Accounts in(Path home) {
        return new Accounts(home.resolve("accounts.tsv"));
    }

    public synchronized List<Account> all() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(this::account)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The accounts in " + file + " cannot be read. Check its rights.", e);
        }
    }

    private Account account(String line) {
        String[] cells = line.split("\t", -1);
        Optional<Role> role = cells.length == 4 ? Role.of(cells[1]) : Optional.empty();
        if (role.isEmpty()) {
            throw new IllegalArgumentException("The accounts in " + file
                    + " hold a line that is none. Put a copy of the file back, or remove it and make an administrator"
                    + " again: ceaseline desk admin NAME");
        }
        return new Account(cells[0], role.get(), cells[3], cells[2].equals("closed"));
    }

    public Optional<Account> named(String name) {
        return all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    public long administrators() {
        return all().stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR && !account.closed())
                .count();
    }

    /**
     * Makes an account, or gives an old one a new password and role.
     *
     * @throws IllegalArgumentException if name or password will not do; the message says why
     */
    public synchronized void put(String name, Role role, String password) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "The name of an account has 1 to 40 letters, digits, dots, dashes or underscores.");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("The password needs " + SHORTEST_PASSWORD + " characters or more.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new IllegalArgumentException(
                    "The password is longer than " + LONGEST_PASSWORD_BYTES + " bytes. Take a shorter one.");
        }
        if (password.equalsIgnoreCase(name) || password.chars().distinct().count() < 4) {
            throw new IllegalArgumentException("The password is too easy to guess. Take another one.");
        }
        replace(new Account(name, role, hashOf(password), false));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static String hashOf(String password) {
        return String.valueOf(BCRYPT.encode(password));
    }

    public synchronized void changeRole(String name, Role role) {
        replace(existing(name).with(role));
    }

    public synchronized void close(String name, boolean closed) {
        replace(existing(name).closed(closed));
    }

    private Account existing(String name) {
        return named(name).orElseThrow(() -> new IllegalArgumentException("There is no account " + name + "."));
    }

    private void replace(Account account) {
        List<Account> accounts = new ArrayList<>(all());
        accounts.removeIf(old -> old.name().equals(account.name()));
        accounts.add(account);
        boolean ruled = accounts.stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR && !one.closed());
        if (!ruled) {
            throw new IllegalArgumentException(
                    "The last administrator stays. Make another one first, then change this account.");
        }
        write(accounts);
    }

    private void write(List<Account> accounts) {
        StringBuilder lines = new StringBuilder();
        accounts.forEach(account -> lines.append(account.name())
                .append('\t')
                .append(account.role().id())
                .append('\t')
                .append(account.closed() ? "closed" : "open")
                .append('\t')
                .append(account.hash())
                .append('\n'));
        OwnFile.write(file, lines.toString());
    }
}
