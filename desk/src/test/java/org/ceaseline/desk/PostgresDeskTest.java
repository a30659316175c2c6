package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The desk over an archive that a team keeps in PostgreSQL; the server is the system's own, on a port and folder of its own. */
class PostgresDeskTest {

    private static Optional<Path> programs = Optional.empty();
    private static Path cluster = Path.of("");
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        programs = programs();
        Assumptions.assumeTrue(
                programs.isPresent(),
                "There is no /usr/lib/postgresql: the desk is not tested over PostgreSQL. apt-get install postgresql");
        Path data = Files.createTempDirectory("ceaseline-desk-postgres");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        cluster = data.resolve("cluster");
        int port = freePort();
        run("initdb", "-D", cluster.toString(), "-A", "trust", "-U", "postgres", "-N");
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data;
        run("pg_ctl", "-D", cluster.toString(), "-l", data.resolve("log").toString(), "-o", options, "-w", "start");
        served = Served.over("postgresql://postgres@127.0.0.1:" + port + "/postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        if (programs.isPresent()) {
            served.close();
            run("pg_ctl", "-D", cluster.toString(), "-m", "immediate", "stop");
            FileSystemUtils.deleteRecursively(cluster.getParent());
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The server refuses to run as administrator, so it then runs as the account of the package. */
    private static void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        assertThat(process.exitValue()).as(command.toString()).isZero();
    }

    @Test
    void everyScreenAnswers() {
        List<String> paths = new ArrayList<>(Screens.of(served));
        paths.remove("/no/such/address");
        paths.addAll(List.of(
                "/agreements/arland/merrow-2016/ledger?day=2016-03-20", "/map/marks", "/api/v1/reports", "/ready"));
        for (String path : paths) {
            assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(served.get("/agreements/arland/merrow-2016/ledger").body())
                .contains("Oskel")
                .contains("Belmark Guard");
    }

    @Test
    void aDecisionIsWrittenDownAndUndone() {
        String claim = served.firstLink("/review?kind=claim", "/review?kind=claim&amp;at=")
                .replaceAll(".*at=", "");
        HttpResponse<String> answer = served.post(
                "/review/claim", Map.of("id", claim, "act", "accept", "seen", "", "why", "The sentence says so."));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(served.get("/audit").body()).contains("claim " + claim);
        served.post("/review/undo", Map.of());
        assertThat(served.get("/").body()).contains("Taken back.");
    }
}
