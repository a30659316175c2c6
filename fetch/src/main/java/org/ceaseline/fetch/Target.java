package org.ceaseline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

/**
 * An address that was looked up and may be asked. The connection goes to the very address that was checked, so that no second
 * answer of the name service can lead elsewhere.
 */
record Target(URI address, String host, int port, boolean secure, InetAddress machine) {

    static Target of(URI address, Rules rules) throws Refusal, IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!scheme.equals("http") && !scheme.equals("https") || host == null || address.getUserInfo() != null) {
            throw new Refusal(
                    address + " is no plain address of a page. Give one that begins with http:// or https://.");
        }
        boolean secure = scheme.equals("https");
        int port = address.getPort() < 0 ? secure ? 443 : 80 : address.getPort();
        if (port != 80 && port != 443 && !rules.loopback()) {
            throw new Refusal("Port " + port + " of " + host + " is none that pages are served on. Use 80 or 443.");
        }
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] machines = InetAddress.getAllByName(plain);
        for (InetAddress machine : machines) {
            var why = Networks.whyNot(machine);
            if (why.isPresent() && !(rules.loopback() && machine.isLoopbackAddress())) {
                throw new Refusal(host + " leads to " + machine.getHostAddress() + ", " + why.get()
                        + ". Only public addresses are fetched; save the page by hand and read the file.");
            }
        }
        return new Target(address, host, port, secure, machines[0]);
    }

    String pathAndQuery() {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    String hostHeader() {
        boolean usual = port == (secure ? 443 : 80);
        return usual ? host : host + ":" + port;
    }

    /** The server's own root, for its robots.txt. */
    URI root() {
        return URI.create((secure ? "https://" : "http://") + hostHeader() + "/");
    }
}
