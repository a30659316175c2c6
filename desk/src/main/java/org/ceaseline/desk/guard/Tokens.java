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
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

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

    /** What a token lets a program read. */
    public enum Scope {
        /** Everything that is for programs. */
        ALL("/api/v1/**"),
        /** Agreements with their life lines and findings. */
        LEDGER("/api/v1/agreements/**"),
        /** Claims, incidents and reports, with what they quote. */
        SOURCES("/api/v1/casebooks/**", "/api/v1/reports");

        private static final PathPattern DESCRIPTION = PathPatternParser.defaultInstance.parse("/api/v1/openapi.json");

        private final List<PathPattern> patterns;

        Scope(String... patterns) {
            this.patterns = Arrays.stream(patterns)
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();
        }

        /** The word in files and messages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The description of what there is may be read with any token. */
        boolean reaches(String path) {
            PathContainer asked = PathContainer.parsePath(path);
            return DESCRIPTION.matches(asked) || patterns.stream().anyMatch(pattern -> pattern.matches(asked));
        }

        public static Optional<Scope> of(String id) {
            return Arrays.stream(values())
                    .filter(scope -> scope.id().equals(id))
                    .findFirst();
        }
    }

    /** A token as the file keeps it; one without a scope was made when there was none, and reaches everything. */
    record Token(String name, String sha256, Scope scope) {}

    private synchronized List<Token> all() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == 2
                            || cells.length == 3 && Scope.of(cells[2]).isPresent())
                    .map(cells -> new Token(
                            cells[0],
                            cells[1],
                            cells.length == 2 ? Scope.ALL : Scope.of(cells[2]).orElseThrow()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The tokens in " + file + " cannot be read. Check its rights.", e);
        }
    }

    public List<String> names() {
        return all().stream().map(Token::name).toList();
    }

    /** What each token reaches, by its name. */
    public Map<String, Scope> scopes() {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        all().forEach(token -> scopes.put(token.name(), token.scope()));
        return scopes;
    }

    /**
     * Makes a token and gives it, this once.
     *
     * @throws IllegalArgumentException if the name will not do
     */
    public synchronized String make(String name, Scope scope) {
        if (!Accounts.isName(name) || names().contains(name)) {
            throw new IllegalArgumentException("The name of a token has 1 to 40 letters, digits, dots, dashes or"
                    + " underscores, and no other token has it.");
        }
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        List<Token> tokens = new ArrayList<>(all());
        tokens.add(new Token(name, sha256(token), scope));
        write(tokens);
        return token;
    }

    public synchronized void revoke(String name) {
        write(all().stream().filter(token -> !token.name().equals(name)).toList());
    }

    /** The token that somebody shows. */
    Optional<Token> named(String shown) {
        byte[] sum = sha256(shown).getBytes(StandardCharsets.US_ASCII);
        return all().stream()
                .filter(token -> MessageDigest.isEqual(sum, token.sha256().getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    private void write(List<Token> tokens) {
        StringBuilder lines = new StringBuilder();
        tokens.forEach(token -> lines.append(token.name())
                .append('\t')
                .append(token.sha256())
                .append('\t')
                .append(token.scope().id())
                .append('\n'));
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
