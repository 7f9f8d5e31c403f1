package no.driftsklar.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import no.driftsklar.catalogue.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where no keys are asked for, lets through only who speaks to this machine by a name of its own, and no page of another site.
 * A browser on this machine shows pages of anybody: such a page can send requests here, and where its own name is made to
 * lead here (DNS rebinding) it could read the answers.
 */
final class OwnMachineFilter extends OncePerRequestFilter {

    private static final Pattern OWN_NAME = Pattern.compile(
            "(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final ProblemWriter problems;

    OwnMachineFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (host == null || !OWN_NAME.matcher(host).matches()) {
            refuse(request, response, new Text("Host skal være localhost eller 127.0.0.1",
                    "Host skal vere localhost eller 127.0.0.1", "Host must be localhost or 127.0.0.1"));
        } else if (origin != null && !origin.equalsIgnoreCase(request.getScheme() + "://" + host)) {
            refuse(request, response, new Text("en side fra et annet nettsted kan ikke bruke tjenesten",
                    "ei side frå ein annan nettstad kan ikkje bruke tenesta", "a page of another site cannot use the service"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Text detail) throws IOException {
        problems.write(request, response, new ProblemException(ProblemKind.FOREIGN_SITE, detail));
    }
}
