package org.ceaseline.desk.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program read by the token that it shows, for this one request and under the addresses for programs only. */
final class Bearer extends OncePerRequestFilter {

    /** No account has a name that begins so. */
    static final String MARK = "token ";

    private static final String SCHEME = "Bearer ";
    private static final String PROGRAMS = "/api/";

    private final Tokens tokens;

    Bearer(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader("Authorization");
        if (shown != null && shown.startsWith(SCHEME) && request.getRequestURI().startsWith(PROGRAMS)) {
            Optional<Tokens.Token> token =
                    tokens.named(shown.substring(SCHEME.length()).strip());
            if (token.isEmpty()) {
                refuse(response);
                return;
            }
            if (!token.get().scope().reaches(request.getRequestURI())) {
                answer(response, HttpServletResponse.SC_FORBIDDEN, "This token does not reach so far.");
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Gate.token(MARK + token.get().name(), Role.READER));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** True for an address that programs ask; they are not sent to log in. */
    static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PROGRAMS);
    }

    /** Tells a program that it has to show a token. */
    static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        answer(response, HttpServletResponse.SC_UNAUTHORIZED, "Show a token that the desk knows.");
    }

    static void answer(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(("{\"error\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
