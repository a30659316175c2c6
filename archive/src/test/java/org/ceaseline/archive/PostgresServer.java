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

/** A PostgreSQL server of its own for the tests, from the programs that this machine has; one a test run. */
final class PostgresServer {

    private static final Optional<PostgresServer> STARTED = start();

    private final int port;

    private PostgresServer(int port) {
        this.port = port;
    }

    /** The server, or empty where this machine has none. */
    static Optional<PostgresServer> find() {
        return STARTED;
    }

    String location(String schema) {
        return "postgresql://postgres@127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    String jdbc() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    private static Optional<PostgresServer> start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path data = Files.createTempDirectory("ceaseline-postgres");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
            int port = freePort();
            Path cluster = data.resolve("cluster");
            run(programs.get().resolve("initdb"), "-D", cluster.toString(), "-A", "trust", "-U", "postgres", "-N");
            run(
                    programs.get().resolve("pg_ctl"),
                    "-D",
                    cluster.toString(),
                    "-l",
                    data.resolve("log").toString(),
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data,
                    "-w",
                    "start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(programs.get(), cluster)));
            return Optional.of(new PostgresServer(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Path programs, Path cluster) {
        try {
            run(programs.resolve("pg_ctl"), "-D", cluster.toString(), "-m", "immediate", "stop");
            run(
                    Path.of("rm"),
                    "-rf",
                    cluster.toString(),
                    cluster.resolveSibling("log").toString());
            Files.deleteIfExists(cluster.getParent());
        } catch (IOException e) {
            System.err.println("The test server in " + cluster + " was not stopped: " + e.getMessage());
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
