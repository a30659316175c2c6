package org.ceaseline.desk.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Words that programs show instead of logging in; each only reads, and only what is for programs. The file holds their
 * SHA-256, never themselves.
 */
public final class Tokens {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;

    private final Path file;

    private Tokens(Path file) {
        this.file = file;
    }

    public static Tokens in(Path home) {
        return new Tokens(home.resolve("tokens.tsv"));
    }

    private record Token(String name, String sha256) {}

    private synchronized List<Token> all() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == 2)
                    .map(cells -> new Token(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The tokens in " + file + " cannot be read. Check its rights.", e);
        }
    }

    public List<String> names() {
        return all().stream().map(Token::name).toList();
    }

    /**
     * Makes a token and gives it, this once.
     *
     * @throws IllegalArgumentException if the name will not do
     */
    public synchronized String make(String name) {
        if (!Accounts.isName(name) || names().contains(name)) {
            throw new IllegalArgumentException("The name of a token has 1 to 40 letters, digits, dots, dashes or"
                    + " underscores, and no other token has it.");
        }
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        List<Token> tokens = new ArrayList<>(all());
        tokens.add(new Token(name, sha256(token)));
        write(tokens);
        return token;
    }

    public synchronized void revoke(String name) {
        write(all().stream().filter(token -> !token.name().equals(name)).toList());
    }

    /** The name of the token that somebody shows. */
    Optional<String> named(String shown) {
        byte[] sum = sha256(shown).getBytes(StandardCharsets.US_ASCII);
        return all().stream()
                .filter(token -> MessageDigest.isEqual(sum, token.sha256().getBytes(StandardCharsets.US_ASCII)))
                .map(Token::name)
                .findFirst();
    }

    private void write(List<Token> tokens) {
        StringBuilder lines = new StringBuilder();
        tokens.forEach(token ->
                lines.append(token.name()).append('\t').append(token.sha256()).append('\n'));
        OwnFile.write(file, lines.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
