package org.ceaseline.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;

/**
 * The files under the paths that a user names: sorted by name, hidden ones left out.
 *
 * @param files in the order to read them
 * @param faults paths that lead nowhere
 */
record Sources(List<Source> files, List<Fault> faults) {

    /** Files above this size are not read into memory. */
    static final long LARGEST = 512L * 1024 * 1024;

    /**
     * One file.
     *
     * @param name what it is kept under: its place below the path that was named
     */
    record Source(String name, Path path) {

        /** The name as it is kept. */
        String keptName() {
            return Text.plain(name);
        }

        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    static Sources under(List<Path> roots, Path leftOut) {
        Walk walk = new Walk(leftOut.toAbsolutePath().normalize());
        roots.forEach(walk::from);
        return new Sources(walk.files, walk.faults);
    }

    private static final class Walk {
        private final Path leftOut;
        private final List<Source> files = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Walk(Path leftOut) {
            this.leftOut = leftOut;
        }

        void from(Path root) {
            Path real = root.toAbsolutePath().normalize();
            if (!Files.exists(real)) {
                faults.add(new Fault(
                        "PATH_MISSING", root.toString(), "There is no such file or folder.", "Check the spelling."));
            } else if (Files.isDirectory(real)) {
                folder(real);
            } else {
                files.add(new Source(lastName(real), real));
            }
        }

        private void folder(Path root) {
            List<Source> found = new ArrayList<>();
            try {
                Files.walkFileTree(root, new Visitor(root, found));
            } catch (IOException e) {
                faults.add(notReadable(root.toString()));
            }
            found.sort(Comparator.comparing(Source::name));
            files.addAll(found);
        }

        private final class Visitor extends SimpleFileVisitor<Path> {
            private final Path root;
            private final List<Source> found;

            Visitor(Path root, List<Source> found) {
                this.root = root;
                this.found = found;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = folder.equals(leftOut) || (!folder.equals(root) && isHidden(folder));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file) && Files.isRegularFile(file) && !belongsToPage(file)) {
                    found.add(new Source(nameBelow(root, file), file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                faults.add(notReadable(nameBelow(root, file)));
                return FileVisitResult.CONTINUE;
            }
        }
    }

    static Fault notReadable(String where) {
        return new Fault(
                "NOT_READABLE",
                where,
                "This account may not read it, or the disk fails.",
                "Grant the right to read it, or copy it elsewhere, and run the command again.");
    }

    /** Pictures, scripts and frames that a browser saved beside a page. */
    private static boolean belongsToPage(Path file) {
        String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
        return Capture.belongsToPage(path, other -> Files.exists(Path.of(other)));
    }

    private static boolean isHidden(Path path) {
        return lastName(path).startsWith(".");
    }

    private static String lastName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String nameBelow(Path root, Path file) {
        StringBuilder name = new StringBuilder(lastName(root));
        for (Path part : root.relativize(file)) {
            name.append(name.isEmpty() ? "" : "/").append(part);
        }
        return name.toString();
    }
}
