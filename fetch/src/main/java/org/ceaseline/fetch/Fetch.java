package org.ceaseline.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ceaseline.fetch.Fetched.Outcome;

/**
 * The door of fetch: asks for the addresses that the user names and writes every exchange into a web archive. Obeys
 * robots.txt, waits between requests to one host, asks public addresses only and checks each redirect anew. Not safe to
 * share between threads.
 */
public final class Fetch {

    /** Waits; tests only note for how long. */
    interface Patience {
        void wait(Duration time) throws InterruptedException;
    }

    private final Rules rules;
    private final Clock clock;
    private final Patience patience;
    private final Warc warc;
    private final Map<String, Robots> robots = new HashMap<>();
    private final Map<String, Instant> lastAsked = new HashMap<>();

    /** @param archive where the exchanges are written, as records of a packed WARC file */
    public Fetch(Rules rules, OutputStream archive) throws IOException {
        this(rules, archive, Clock.systemUTC(), time -> Thread.sleep(time.toMillis()));
    }

    Fetch(Rules rules, OutputStream archive, Clock clock, Patience patience) throws IOException {
        this.rules = rules;
        this.clock = clock;
        this.patience = patience;
        this.warc = new Warc(archive, rules, clock.instant());
    }

    /** Asks for one address. Never throws on what a server does; throws where the archive cannot be written. */
    public Fetched get(URI address, Fetched.Known known) throws InterruptedException {
        URI at = address;
        try {
            for (int n = 0; n <= rules.mostRedirects(); n++) {
                Target target = Target.of(at, rules);
                Robots allowed = robots(target);
                if (!allowed.allows(target.pathAndQuery())) {
                    throw new Refusal("The site's robots.txt does not allow " + at
                            + ". Ask its owner, or save the page by hand.");
                }
                Exchange exchange = ask(target, allowed.delay(), known);
                String location = exchange.wire().field("location");
                if (exchange.wire().status() / 100 == 3 && exchange.wire().status() != 304 && !location.isEmpty()) {
                    at = at.resolve(location);
                    continue;
                }
                return result(address, at, exchange);
            }
            throw new Refusal(address + " leads on more than " + rules.mostRedirects()
                    + " times. Give the address that it ends at.");
        } catch (Refusal e) {
            return Fetched.not(address, at, Outcome.REFUSED, 0, String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return Fetched.not(
                    address, at, Outcome.FAILED, 0, "No machine is named " + at.getHost() + ". Check the address.");
        } catch (IOException | IllegalArgumentException e) {
            return Fetched.not(
                    address,
                    at,
                    Outcome.FAILED,
                    0,
                    "The server cannot be read: " + e.getMessage() + ". Try again later.");
        }
    }

    private Exchange ask(Target target, int delay, Fetched.Known known) throws IOException, InterruptedException {
        Duration between =
                rules.between().compareTo(Duration.ofSeconds(delay)) > 0 ? rules.between() : Duration.ofSeconds(delay);
        Instant last = lastAsked.get(target.hostHeader());
        Duration left = last == null ? Duration.ZERO : between.minus(Duration.between(last, clock.instant()));
        if (!left.isZero() && !left.isNegative()) {
            patience.wait(left);
        }
        Instant when = clock.instant();
        lastAsked.put(target.hostHeader(), when);
        Exchange exchange = Exchange.run(target, rules, known);
        write(exchange, when);
        return exchange;
    }

    private void write(Exchange exchange, Instant when) {
        try {
            warc.write(exchange, when);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive of what was fetched cannot be written. Make room for it.", e);
        }
    }

    /** A site without robots.txt allows everything; one that cannot say allows nothing. */
    private Robots robots(Target target) throws InterruptedException {
        String site = target.root().toString();
        Robots known = robots.get(site);
        if (known != null) {
            return known;
        }
        Robots read = Robots.NONE;
        try {
            URI at = target.root().resolve("/robots.txt");
            for (int n = 0; n <= rules.mostRedirects(); n++) {
                Exchange exchange = ask(Target.of(at, rules), 0, Fetched.Known.NOTHING);
                int status = exchange.wire().status();
                if (status / 100 == 3 && !exchange.wire().field("location").isEmpty()) {
                    at = at.resolve(exchange.wire().field("location"));
                    continue;
                }
                read = status / 100 == 2
                        ? Robots.of(new String(exchange.body(rules), StandardCharsets.UTF_8))
                        : status / 100 == 4 ? Robots.ALL : Robots.NONE;
                break;
            }
        } catch (IOException | Refusal | IllegalArgumentException e) {
            read = Robots.NONE;
        }
        robots.put(site, read);
        return read;
    }

    private Fetched result(URI address, URI at, Exchange exchange) throws IOException, Refusal {
        Wire wire = exchange.wire();
        if (wire.status() == 304) {
            return Fetched.not(address, at, Outcome.UNCHANGED, 304, "");
        }
        if (!exchange.why().isEmpty()) {
            return Fetched.not(address, at, Outcome.REFUSED, wire.status(), exchange.why());
        }
        if (wire.status() / 100 != 2) {
            return Fetched.not(
                    address,
                    at,
                    Outcome.FAILED,
                    wire.status(),
                    "The server answers " + wire.status() + ". Look at the page in a browser.");
        }
        byte[] body = exchange.body(rules);
        return new Fetched(
                address,
                at,
                Outcome.FETCHED,
                wire.status(),
                wire.field("content-type"),
                body,
                Warc.sha256(body),
                wire.field("etag"),
                wire.field("last-modified"),
                "");
    }
}
