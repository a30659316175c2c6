package org.ceaseline.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param why what cut the answer short, empty where it is whole
 */
record Exchange(Target target, byte[] request, byte[] response, Wire wire, String why) {

    private static final int LONGEST_CONNECT = 15_000;
    /** Below this many unpacked bytes no ratio is suspicious. */
    private static final int SMALL = 1 << 20;

    static Exchange run(Target target, Rules rules, Fetched.Known known) throws IOException {
        byte[] request = Wire.ascii(request(target, rules, known));
        try (Socket socket = connect(target, rules)) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            Wire wire = new Wire(socket, rules);
            String why = "";
            try {
                wire.head();
                if (wire.status() / 100 == 2 && !isReadable(wire.field("content-type"), rules)) {
                    why = "The server sends \"" + wire.field("content-type") + "\", which is not read.";
                } else {
                    wire.content();
                }
            } catch (Refusal e) {
                why = String.valueOf(e.getMessage());
            }
            return new Exchange(target, request, wire.raw(), wire, why);
        }
    }

    private static boolean isReadable(String type, Rules rules) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || rules.types().stream().anyMatch(lower::startsWith);
    }

    private static String request(Target target, Rules rules, Fetched.Known known) {
        StringBuilder request = new StringBuilder("GET " + target.pathAndQuery() + " HTTP/1.1\r\n");
        request.append("Host: ").append(target.hostHeader()).append("\r\n");
        request.append("User-Agent: ").append(rules.userAgent()).append("\r\n");
        request.append(
                "Accept: text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5\r\n");
        request.append("Accept-Encoding: gzip\r\n");
        if (isHeaderValue(known.etag())) {
            request.append("If-None-Match: ").append(known.etag()).append("\r\n");
        }
        if (isHeaderValue(known.lastModified())) {
            request.append("If-Modified-Since: ").append(known.lastModified()).append("\r\n");
        }
        return request.append("Connection: close\r\n\r\n").toString();
    }

    private static boolean isHeaderValue(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private static Socket connect(Target target, Rules rules) throws IOException {
        int patience = (int) Math.min(rules.longest().toMillis(), LONGEST_CONNECT);
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(target.machine(), target.port()), patience);
            plain.setSoTimeout(patience);
            return target.secure() ? secured(plain, target) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, Target target) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!target.host().startsWith("[") && !target.host().matches("[\\d.]+")) {
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** What was sent, unpacked. */
    byte[] body(Rules rules) throws IOException, Refusal {
        byte[] packed = wire.body();
        String encoding = wire.field("content-encoding").toLowerCase(Locale.ROOT);
        if (encoding.isEmpty() || encoding.equals("identity") || packed.length == 0) {
            return packed;
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw new Refusal("The answer is packed as \"" + encoding + "\", which was not asked for.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] piece = new byte[1 << 14];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                out.write(piece, 0, n);
                boolean bomb = out.size() > SMALL && out.size() / packed.length > rules.mostRatio();
                if (bomb || out.size() > rules.mostBytes()) {
                    throw new Refusal("Unpacked, the answer is larger than is allowed. Save the page by hand.");
                }
            }
        }
        return out.toByteArray();
    }
}
