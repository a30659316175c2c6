package org.ceaseline.desk.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Once somebody has the first page, goes through the pages that it leads to, one after the other while nobody asks for
 * anything, so that the next click finds them made. Only where nobody logs in: a page is kept for one person.
 */
final class PagesAhead implements AutoCloseable {

    private static final int MOST_PAGES = 700;
    private static final long QUIET_MILLIS = 700;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String NAME = "ceaseline-pages-ahead";

    /** Pages that are kept, without those of an earlier day, which have to be worked out. */
    private static final Pattern LINK = Pattern.compile("(?:href|data-marks)=\"(/(?:agreements/[^\"?#]+|incidents"
            + "|incidents/[^\"?#]+|reports(?:\\?page=[0-9]+)?|reports/[^\"?#/]+|map(?:/marks)?(?:\\?[^\"#]*)?|discourse"
            + "|search(?:\\?[^\"#]*)?|review(?:\\?kind=[a-z]+)?|audit)?)\"");

    /** Of these there are many alike: some are enough for the machine to know how they are made. */
    private static final Pattern ALIKE =
            Pattern.compile("(/incidents/|/reports/|/reports\\?|/map[^?]*\\?|/search\\?).*");

    private static final int MOST_ALIKE = 60;

    private final boolean wanted;
    private volatile long lastAsked = System.nanoTime();
    private @Nullable Thread walk;

    /** @param wanted false where people log in */
    PagesAhead(boolean wanted) {
        this.wanted = wanted;
    }

    /** Somebody asks for a page. */
    void asked(HttpServletRequest request) {
        if (NAME.equals(request.getHeader("User-Agent"))) {
            return;
        }
        lastAsked = System.nanoTime();
        if (wanted && request.getRequestURI().equals("/")) {
            begin(request);
        }
    }

    private synchronized void begin(HttpServletRequest request) {
        if (walk == null) {
            String origin = "http://" + request.getServerName() + ":" + request.getLocalPort();
            Walk first = new Walk(
                    origin, Optional.ofNullable(request.getHeader("Accept-Language")), looks(request.getCookies()));
            Thread thread = new Thread(() -> goThrough(first), "desk makes pages ahead");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            walk = thread;
            thread.start();
        }
    }

    private static List<String> looks(Cookie @Nullable [] cookies) {
        List<String> looks = new ArrayList<>();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (KeptPages.LOOKS.contains(cookie.getName())) {
                looks.add(cookie.getName() + "=" + cookie.getValue());
            }
        }
        return looks;
    }

    private void goThrough(Walk walk) {
        try {
            for (int page = 0; page < MOST_PAGES && walk.hasNext(); page++) {
                waitForQuiet();
                walk.next();
            }
        } catch (IOException | InterruptedException stopped) {
            // The desk ends, or answers with nothing: the pages are then made when they are asked for.
        }
    }

    private void waitForQuiet() throws InterruptedException {
        long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastAsked);
        while (quiet < QUIET_MILLIS) {
            Thread.sleep(QUIET_MILLIS - quiet);
            quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastAsked);
        }
    }

    @Override
    public synchronized void close() {
        if (walk != null) {
            walk.interrupt();
        }
    }

    /** The pages that are still to be asked for, as one browser would. Not safe to share. */
    private static final class Walk {
        private final String origin;
        private final Optional<String> languages;
        private final List<String> cookies;
        private final Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        private final Deque<String> alike = new ArrayDeque<>();
        private final Set<String> known = new HashSet<>(waiting);
        private final Map<String, Integer> many = new HashMap<>();

        Walk(String origin, Optional<String> languages, List<String> cookies) {
            this.origin = origin;
            this.languages = languages;
            this.cookies = new ArrayList<>(cookies);
        }

        boolean hasNext() {
            return !waiting.isEmpty() || !alike.isEmpty();
        }

        void next() throws IOException {
            String path = waiting.isEmpty() ? alike.remove() : waiting.remove();
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
            asked.setReadTimeout(PATIENCE_MILLIS);
            asked.setRequestProperty("User-Agent", NAME);
            languages.ifPresent(spoken -> asked.setRequestProperty("Accept-Language", spoken));
            asked.setRequestProperty("Cookie", String.join("; ", cookies));
            if (asked.getResponseCode() != HttpURLConnection.HTTP_OK) {
                asked.disconnect();
                return;
            }
            try (InputStream page = asked.getInputStream()) {
                String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
                staysInSession(asked);
                links(text);
            }
        }

        private void staysInSession(HttpURLConnection asked) {
            String given = asked.getHeaderField("Set-Cookie");
            if (given != null) {
                String session = given.split(";", 2)[0];
                cookies.removeIf(cookie -> cookie.startsWith(session.split("=", 2)[0] + "="));
                cookies.add(session);
            }
        }

        private void add(String path) {
            Matcher kind = ALIKE.matcher(path);
            if (!kind.matches()) {
                known.add(path);
                waiting.add(path);
            } else if (many.merge(kind.group(1), 1, Integer::sum) <= MOST_ALIKE) {
                known.add(path);
                alike.add(path);
            }
        }

        private void links(String text) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                if (!known.contains(path)) {
                    add(path);
                }
            }
        }
    }
}
