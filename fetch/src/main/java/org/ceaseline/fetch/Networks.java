package org.ceaseline.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells which addresses are public: {@code reserved.tsv}, and whatever is translated into one of those. */
final class Networks {

    private record Network(byte[] start, int bits, String what) {
        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i & 7);
                if ((address[i >> 3] & mask) != (start[i >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Network> RESERVED = load();

    private Networks() {}

    private static List<Network> load() {
        try (InputStream in = Networks.class.getResourceAsStream("reserved.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The list reserved.tsv is missing. Build the program again.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> network(row[0], row[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list reserved.tsv cannot be read. Build the program again.", e);
        }
    }

    private static Network network(String written, String what) {
        int slash = written.indexOf('/');
        String start = written.substring(0, slash);
        try {
            byte[] bytes = start.equals("::ffff:0:0")
                    ? mapped()
                    : InetAddress.getByName(start).getAddress();
            return new Network(bytes, Integer.parseInt(written.substring(slash + 1)), what);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("reserved.tsv: \"" + written + "\" is no network. Correct the line.", e);
        }
    }

    /** Java reads a mapped address as one of the older kind; as a network it is written out. */
    private static byte[] mapped() {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        return bytes;
    }

    /** Why an address may not be asked; empty where it is public. */
    static Optional<String> whyNot(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (Network network : RESERVED) {
            if (network.holds(bytes)) {
                return Optional.of(network.what());
            }
        }
        if (address instanceof Inet4Address) {
            return Optional.empty();
        }
        if (isTranslated(bytes)) {
            return whyNot(inner(bytes, 12)).map(what -> what + ", translated");
        }
        if (bytes[0] == 0x20 && bytes[1] == 0x02) {
            return whyNot(inner(bytes, 2)).map(what -> what + ", tunnelled");
        }
        return (bytes[0] & 0xE0) == 0x20 ? Optional.empty() : Optional.of("reserved");
    }

    /** 64:ff9b::/96. */
    private static boolean isTranslated(byte[] bytes) {
        byte[] prefix = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
        return Arrays.equals(bytes, 0, 12, prefix, 0, 12);
    }

    private static InetAddress inner(byte[] bytes, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are always an address.", e);
        }
    }
}
