package org.ceaseline.desk.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** The rules that every request passes: deny by default, no foreign origin, no script but ours. */
public final class Guard {

    /** What a page of the desk may load. */
    public static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'self'";

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Guard() {}

    /** The chain for a desk where everybody logs in. */
    public static SecurityFilterChain withLogin(HttpSecurity http, Gate gate, Tokens tokens) throws Exception {
        http.authenticationProvider(gate);
        http.addFilterBefore(new Bearer(tokens), AnonymousAuthenticationFilter.class);
        http.formLogin(form -> form.loginPage("/login")
                .defaultSuccessUrl("/", false)
                .failureHandler((request, response, problem) -> response.sendRedirect(
                        problem instanceof org.springframework.security.authentication.LockedException
                                ? "/login?locked"
                                : "/login?failed")));
        http.logout(logout -> logout.logoutSuccessUrl("/login?out"));
        http.exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(
                (request, response, problem) -> Bearer.refuse(response), Bearer::isForPrograms));
        http.exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), request -> !Bearer.isForPrograms(request)));
        return common(http, gate::roleNow);
    }

    /** The chain for a desk that only its own machine can reach: whoever sits there may do everything. */
    public static SecurityFilterChain withoutLogin(HttpSecurity http, String user) throws Exception {
        http.formLogin(form -> form.disable());
        http.logout(logout -> logout.disable());
        http.addFilterBefore(new SameMachine(user), AnonymousAuthenticationFilter.class);
        return common(http, who -> Optional.of(Gate.roleOf(who)));
    }

    private static SecurityFilterChain common(HttpSecurity http, Function<Authentication, Optional<Role>> roles)
            throws Exception {
        http.httpBasic(basic -> basic.disable());
        http.exceptionHandling(problems -> problems.accessDeniedHandler(Guard::refuse));
        http.requestCache(cache -> cache.disable());
        http.authorizeHttpRequests(requests -> requests.anyRequest()
                .access((who, context) -> new AuthorizationDecision(mayAsk(who.get(), context, roles))));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.sameOrigin())
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
        return http.build();
    }

    private static boolean mayAsk(
            Authentication who, RequestAuthorizationContext context, Function<Authentication, Optional<Role>> roles) {
        HttpServletRequest request = context.getRequest();
        Optional<Access.Line> line = Access.of(asked(request), request.getRequestURI());
        if (line.isEmpty()) {
            return false;
        }
        Optional<Role> least = line.get().role();
        return least.isEmpty()
                || isKnown(who)
                        && roles.apply(who).map(role -> role.mayDo(least.get())).orElse(false);
    }

    /** Whoever is known is told whether there is nothing, or something that is not for them. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws ServletException, IOException {
        boolean nowhere = !(problem instanceof CsrfException)
                && Access.of(asked(request), request.getRequestURI()).isEmpty();
        if (Bearer.isForPrograms(request)) {
            Bearer.answer(
                    response,
                    nowhere ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN,
                    nowhere ? "There is nothing under this address." : "This is not for you.");
            return;
        }
        request.getRequestDispatcher(nowhere ? "/nowhere" : "/denied").forward(request, response);
    }

    /** Asking for the head of a page is asking for the page. */
    private static HttpMethod asked(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    }

    private static boolean isKnown(Authentication who) {
        return who != null
                && who.isAuthenticated()
                && who.getAuthorities().stream()
                        .noneMatch(authority -> "ROLE_ANONYMOUS".equals(authority.getAuthority()));
    }

    /** Whoever sits at this machine; other names for it are refused, so that no foreign page can reach the desk by one. */
    private static final class SameMachine extends OncePerRequestFilter {

        private final String user;

        SameMachine(String user) {
            this.user = user;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!LOOPBACK_NAMES.contains(request.getServerName())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN, "Ask for the desk under localhost or 127.0.0.1.");
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Gate.token(user, Role.ADMINISTRATOR));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }
}
