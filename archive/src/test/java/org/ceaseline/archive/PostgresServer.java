package org.ceaseline.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of its own for the tests, from the programs that this machine has. */
final class PostgresServer implements AutoCloseable {

    private static final Optional<PostgresServer> SHARED = begun("");

    private final Path programs;
    private final Path data;
    private final int port;
    private final String options;

    private PostgresServer(Path programs, Path data, int port, String options) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.options = options;
    }

    /** The server of the test run, or empty where this machine has none. */
    static Optional<PostgresServer> find() {
        return SHARED;
    }

    /**
     * A further server, for tests that stop it; empty where this machine has none.
     *
     * @param options as on the server's command line, for example {@code -c max_connections=5}
     */
    static Optional<PostgresServer> begun(String options) {
        return programs().map(programs -> {
            try {
                Path data = Files.createTempDirectory("ceaseline-postgres");
                Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
                PostgresServer server = new PostgresServer(programs, data, freePort(), options);
                server.make();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void make() throws IOException {
        run(programs.resolve("initdb"), "-D", cluster().toString(), "-A", "trust", "-U", "postgres", "-N");
        begin();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    String location(String schema) {
        return "postgresql://postgres@127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    String jdbc() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    private Path cluster() {
        return data.resolve("cluster");
    }

    /** What the server has told so far. */
    String told() throws IOException {
        return Files.readString(data.resolve("log"), StandardCharsets.UTF_8);
    }

    void begin() throws IOException {
        begin("");
    }

    /** Begins as a server that recovers and lets nobody in until {@link #recovered}. */
    void beginRecovering() throws IOException {
        run(Path.of("touch"), cluster().resolve("standby.signal").toString());
        begin(" -c hot_standby=off");
    }

    void recovered() throws IOException {
        control("promote");
    }

    private void begin(String more) throws IOException {
        run(
                programs.resolve("pg_ctl"),
                "-D",
                cluster().toString(),
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data + " " + options
                        + more,
                "-w",
                "start");
    }

    /** Stops and cuts every session. */
    void stop() throws IOException {
        control("-m", "fast", "stop");
    }

    private void control(String... what) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster().toString()));
        arguments.addAll(List.of(what));
        run(programs.resolve("pg_ctl"), arguments.toArray(String[]::new));
    }

    /** Stops it for good and removes what it held. */
    @Override
    public void close() {
        if (!Files.exists(data)) {
            return;
        }
        try {
            if (Files.exists(cluster().resolve("postmaster.pid"))) {
                control("-m", "immediate", "stop");
            }
            run(Path.of("rm"), "-rf", cluster().toString(), data.resolve("log").toString());
            Files.deleteIfExists(data);
        } catch (IOException e) {
            System.err.println("The test server in " + data + " was not stopped: " + e.getMessage());
        }
    }

    /** The server refuses to run as administrator, so it then runs as the account of the package. */
    private static void run(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("ceaseline-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/tmp").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command + ": " + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Optional<Path> programs() {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
