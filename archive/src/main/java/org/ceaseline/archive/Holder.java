package org.ceaseline.archive;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that works on an archive. A lease whose holder is dead can be taken at once; one held on another machine runs
 * out by itself.
 */
record Holder(String machine, long process, long startedMillis) {

    static Holder self() {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(machineName(), self.pid(), startOf(self));
    }

    private static Holder parse(String text) {
        String[] parts = text.split("/", -1);
        return new Holder(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    String text() {
        return machine + "/" + process + "/" + startedMillis;
    }

    /** True where the lease of this holder is still to be respected at {@code now}. */
    boolean stillHolds(String lease, String until, String now) {
        if (lease.isEmpty() || until.compareTo(now) <= 0) {
            return false;
        }
        Holder other = parse(lease);
        return !other.machine.equals(machine) || other.isAlive();
    }

    private boolean isAlive() {
        Optional<ProcessHandle> found = ProcessHandle.of(process);
        return found.isPresent() && found.get().isAlive() && startOf(found.get()) == startedMillis;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName().replace('/', '-');
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
