package org.ceaseline.capture.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;

/** ZIP archives and WACZ, the web archive in a ZIP. */
final class ZipForm implements Form {

    /** Bytes before the name in an entry of the archive's directory. */
    private static final int DIRECTORY_HEAD = 46;

    @Override
    public boolean takes(Source source) {
        byte[] b = source.bytes();
        return b.length > 3 && b[0] == 'P' && b[1] == 'K' && (b[2] == 3 && b[3] == 4 || b[2] == 5 && b[3] == 6);
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        try (Entries entries = new Entries(source, inside)) {
            unpack(source, entries, namesAreUtf8(source.bytes()) ? StandardCharsets.UTF_8 : Charset.forName("IBM437"));
            return entries.reading();
        }
    }

    /** A dry run over the names: old archives write them in the code page of their machine. */
    private static boolean namesAreUtf8(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return zip.getNextEntry() != null;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (IOException e) {
            return !String.valueOf(e.getMessage()).contains("bad entry name");
        }
    }

    private static void unpack(Source source, Entries entries, Charset names) {
        boolean webArchive = source.name().toLowerCase(Locale.ROOT).endsWith(".wacz");
        Set<String> all = names(source.bytes(), names);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()), names)) {
            boolean going = true;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && going;
                    entry = going ? zip.getNextEntry() : null) {
                if (isOffice(entry.getName())) {
                    entries.containerFault(
                            "UNSUPPORTED",
                            "The file is an office document or a book.",
                            "Save its text as HTML or plain text.");
                    return;
                }
                webArchive |= entry.getName().equals("datapackage.json");
                going = isWanted(entry, webArchive, all) ? one(source, zip, entry, entries) : drain(zip, entries);
            }
        } catch (IOException | IllegalArgumentException e) {
            damaged(e, entries);
        }
    }

    private static void damaged(Exception e, Entries entries) {
        boolean locked =
                e instanceof ZipException && String.valueOf(e.getMessage()).contains("encrypted");
        if (locked) {
            entries.containerFault(
                    "ENCRYPTED",
                    "The archive is locked with a password.",
                    "Unpack it with the password and read what is in it.");
        } else {
            entries.containerFault(
                    "DAMAGED",
                    "The archive breaks off or is damaged: " + e.getMessage() + ".",
                    "Fetch the file again; what could be unpacked was read.");
        }
    }

    private static boolean one(Source source, ZipInputStream zip, ZipEntry entry, Entries entries) throws IOException {
        long packed = entry.getCompressedSize() >= 0 ? entry.getCompressedSize() : source.bytes().length;
        int room = entries.room(packed);
        byte[] bytes = zip.readNBytes(room);
        if (bytes.length == room && zip.read() >= 0) {
            entries.fault(
                    "TOO_LARGE",
                    entry.getName(),
                    "Unpacked, the entry is larger than " + room + " bytes, or far larger than packed.",
                    "If it is no bomb, unpack it by hand and read what is in it.");
            return drain(zip, entries);
        }
        return bytes.length == 0 || entries.read(entry.getName(), bytes);
    }

    /** Reads over the rest of an entry; false where even that is more than a file may hold. */
    private static boolean drain(ZipInputStream zip, Entries entries) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (int n = zip.read(piece); n >= 0; n = zip.read(piece)) {
            if (!entries.spend(n)) {
                entries.containerFault(
                        "LIMIT",
                        "Unpacked, the file is larger than " + Limits.MOST_BYTES + " bytes; the rest was not read.",
                        "Unpack the archive by hand and read it in parts.");
                return false;
            }
        }
        return true;
    }

    /** In a web archive only the records count; indexes and lists of pages repeat them. */
    private static boolean isWanted(ZipEntry entry, boolean webArchive, Set<String> all) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || Resources.isResource(entry.getName(), all)) {
            return false;
        }
        return !webArchive || name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    /** The names in the archive's directory, which stands at its end; empty where that was cut off. */
    private static Set<String> names(byte[] bytes, Charset charset) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i + DIRECTORY_HEAD <= bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                int length = (bytes[i + 28] & 0xFF) | (bytes[i + 29] & 0xFF) << 8;
                int end = Math.min(bytes.length, i + DIRECTORY_HEAD + length);
                names.add(new String(bytes, i + DIRECTORY_HEAD, end - i - DIRECTORY_HEAD, charset));
            }
        }
        return names;
    }

    private static boolean isOffice(String name) {
        return name.equals("[Content_Types].xml")
                || name.equals("mimetype")
                || name.equals("META-INF/container.xml")
                || name.equals("AndroidManifest.xml");
    }
}
