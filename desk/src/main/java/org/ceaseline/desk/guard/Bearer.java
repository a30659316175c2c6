package org.ceaseline.desk.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program read by the token that it shows, for this one request and under the addresses for programs only. */
final class Bearer extends OncePerRequestFilter {

    /** No account has a name that begins so. */
    static final String MARK = "token ";

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    Bearer(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader("Authorization");
        if (shown != null && shown.startsWith(SCHEME) && request.getRequestURI().startsWith("/api/")) {
            Optional<String> name =
                    tokens.named(shown.substring(SCHEME.length()).strip());
            if (name.isEmpty()) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Gate.token(MARK + name.get(), Role.READER));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
