package org.ceaseline.command.desk;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.ArchiveUnusable;
import org.ceaseline.command.archive.ArchiveOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ceaseline doctor}: what the machine lacks for an archive and a desk. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks the machine, the archive and the port of the desk, and says what to do about what is wrong.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:something is wrong, and is named"})
public final class DoctorCommand implements Callable<Integer> {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_ROOM = 1L << 30;
    private static final long LEAST_MEMORY = 400L << 20;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(names = "--port", defaultValue = "8050", description = "Port of the desk. Default: ${DEFAULT-VALUE}.")
    private int port = 8050;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int wrong;

    @Override
    public Integer call() {
        int java = Runtime.version().feature();
        say(java >= OLDEST_JAVA, "Java " + java, "Install a JDK of version " + OLDEST_JAVA + " or newer.");
        long memory = Runtime.getRuntime().maxMemory();
        say(
                memory >= LEAST_MEMORY,
                megabytes(memory) + " of memory for the program",
                "Give it more: CEASELINE_JAVA_OPTS=-Xmx1g");
        say(
                Charset.defaultCharset().newEncoder().canEncode('\u0639'),
                "characters of the terminal: " + Charset.defaultCharset(),
                "Set a UTF-8 locale, for example LC_ALL=C.UTF-8.");
        room();
        openArchive();
        freePort();
        return wrong == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void room() {
        if (archive.location().startsWith("postgres")) {
            return;
        }
        Path folder = Path.of(archive.location()).toAbsolutePath();
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            say(
                    disk.getUsableSpace() >= LEAST_ROOM,
                    megabytes(disk.getUsableSpace()) + " free for " + folder,
                    "Make room on that disk, or name another folder with --archive.");
        } catch (IOException e) {
            say(false, "room for " + folder, "The disk does not say how much is free. Check it.");
        }
        say(Files.isWritable(there), "right to write to " + there, "Change its rights, or name another folder.");
    }

    private void openArchive() {
        boolean there = archive.location().startsWith("postgres") || Files.exists(Path.of(archive.location()));
        if (!there) {
            say(true, "no archive at " + archive.location() + " yet; it is made on first use", "");
            return;
        }
        try (Archive open = archive.open()) {
            int damages = open.verify().size();
            say(
                    damages == 0,
                    "the archive at " + open.where() + (damages == 0 ? " is whole" : " has " + damages + " damages"),
                    "List them with `ceaseline archive verify`, then put a backup back.");
        } catch (ArchiveUnusable e) {
            say(false, "the archive at " + archive.location(), String.valueOf(e.getMessage()));
        }
    }

    private void freePort() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            say(socket.isBound(), "port " + port + " is free for the desk", "");
        } catch (IOException e) {
            say(false, "port " + port, "Another program has it. Start the desk with --port N, or --port 0.");
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }

    private void say(boolean well, String what, String remedy) {
        wrong += well ? 0 : 1;
        PrintWriter out = spec.commandLine().getOut();
        out.println((well ? "well   " : "WRONG  ") + what + (well || remedy.isEmpty() ? "" : ". " + remedy));
        out.flush();
    }
}
