package org.ceaseline.desk.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.holding.Holdings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a page again that was made before, as long as the archive holds what it held then. A page is kept for one person, one
 * language and one look; the token against forged forms is put in for each answer. Whoever asks for a page that is being made
 * waits for it.
 */
final class KeptPages extends OncePerRequestFilter {

    /** Pages that show the archive and nothing else. */
    private static final Pattern OF_THE_ARCHIVE = Pattern.compile(
            "/|/agreements/.*|/incidents(/.*)?|/reports(/[^/]+)?|/map(/marks)?|/discourse|/review|/search|/audit");

    static final List<String> LOOKS = List.of("ceaseline-language", Shell.THEME);

    /** Stands in a kept page where the token of the answer belongs. */
    private static final String TOKEN = "token-of-this-answer-7d1f";

    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final Holdings holdings;
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors() + 1, LONGEST_WAIT_MILLIS);
    private final PageStore store = new PageStore();
    private final Lock[] making =
            Stream.generate(ReentrantLock::new).limit(1024).toArray(Lock[]::new);

    KeptPages(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !OF_THE_ARCHIVE.matcher(request.getRequestURI()).matches()
                || request.getParameter("verify") != null
                || hasNews(request);
    }

    /** Something to be told once, on the next page. */
    private static boolean hasNews(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SessionFlashMapManager.class.getName() + ".FLASH_MAPS") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Holding now = holdings.now();
        String key = key(request);
        Optional<PageStore.Page> kept = store.get(now, key);
        if (kept.isEmpty()) {
            Lock alone = making[Math.floorMod(key.hashCode(), making.length)];
            alone.lock();
            try {
                kept = store.get(now, key);
                if (kept.isEmpty()) {
                    kept = inTurn(request, response, chain);
                    kept.ifPresent(page -> store.put(now, key, page));
                }
            } finally {
                alone.unlock();
            }
        }
        if (kept.isPresent()) {
            answer(kept.get(), request, response);
        }
    }

    private static String key(HttpServletRequest request) {
        List<String> parts = new ArrayList<>();
        parts.add(request.getUserPrincipal() instanceof Authentication who ? who.getName() + who.getAuthorities() : "");
        parts.add(Speech.served(request.getLocale()).getLanguage());
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (LOOKS.contains(cookie.getName())) {
                    parts.add(cookie.getName() + "=" + cookie.getValue());
                }
            }
        }
        parts.add(request.getRequestURI());
        parts.add(String.valueOf(request.getQueryString()));
        return String.join("\n", parts);
    }

    private Optional<PageStore.Page> inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Turns.Turn turn = turns.take()) {
            return make(request, response, chain);
        }
    }

    /** The page as it can be kept; empty where the answer was none, and was then given as it is. */
    private static Optional<PageStore.Page> make(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CsrfToken token = token(request);
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        try {
            if (token != null) {
                stand(request, new DefaultCsrfToken(token.getHeaderName(), token.getParameterName(), TOKEN));
            }
            chain.doFilter(request, made);
        } finally {
            if (token != null) {
                stand(request, token);
            }
        }
        PageStore.Page page =
                PageStore.Page.of(String.valueOf(made.getContentType()), made.getContentAsByteArray(), TOKEN);
        if (made.getStatus() != HttpServletResponse.SC_OK || made.getContentType() == null) {
            write(page, token, response);
            return Optional.empty();
        }
        return Optional.of(page);
    }

    private static @Nullable CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private static void stand(HttpServletRequest request, CsrfToken token) {
        request.setAttribute(CsrfToken.class.getName(), token);
        request.setAttribute(token.getParameterName(), token);
    }

    private static void answer(PageStore.Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(page.contentType());
        write(page, token(request), response);
    }

    private static void write(PageStore.Page page, @Nullable CsrfToken token, HttpServletResponse response)
            throws IOException {
        page.write(
                response.getOutputStream(),
                token == null || !page.isCut() ? new byte[0] : token.getToken().getBytes(StandardCharsets.UTF_8));
    }
}
