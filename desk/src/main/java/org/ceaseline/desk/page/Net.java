package org.ceaseline.desk.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Catches what breaks after a page was chosen, above all while it is written: the reader gets the page that says so. */
final class Net extends OncePerRequestFilter {

    /** The number of the fault, for the page that tells of it. */
    static final String NUMBER = "org.ceaseline.desk.fault";

    private final Rest rest;
    private final PagesAhead ahead;

    Net(Rest rest, PagesAhead ahead) {
        this.rest = rest;
        this.ahead = ahead;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        rest.disturbed();
        ahead.asked(request);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException problem) {
            if (response.isCommitted()) {
                throw problem;
            }
            tell(request, response, FaultLog.write(Faults.route(request), problem));
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, String number)
            throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        request.setAttribute(NUMBER, number);
        try {
            request.getRequestDispatcher("/fault").forward(request, response);
        } catch (ServletException | RuntimeException alsoThat) {
            FaultLog.write("the page of faults", alsoThat);
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setContentType("text/plain;charset=UTF-8");
                response.getOutputStream()
                        .write(("Something broke in the desk. Number of the fault in its log: " + number + "\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
