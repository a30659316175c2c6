package org.ceaseline.desk.guard;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may ask for what. A path that no line names is refused to everybody. */
public final class Access {

    /**
     * One line of the table.
     *
     * @param method verb, empty for every verb
     * @param pattern path as Spring reads it
     * @param role least role that may ask; empty where nobody needs to be known
     */
    public record Line(Optional<HttpMethod> method, String pattern, Optional<Role> role) {}

    private static final HttpMethod GET = HttpMethod.GET;
    private static final HttpMethod POST = HttpMethod.POST;

    /** The first line that fits counts. */
    public static final List<Line> TABLE = List.of(
            open("/login"),
            open("/look"),
            open("/static/**"),
            open("/lib/**"),
            open("/health"),
            open("/ready"),
            open("/denied"),
            open("/nowhere"),
            open("/fault"),
            line(POST, "/logout", Role.READER),
            line(GET, "/", Role.READER),
            line(GET, "/agreements/**", Role.READER),
            line(GET, "/incidents/**", Role.READER),
            line(POST, "/incidents/*/*/merge", Role.REVIEWER),
            line(POST, "/incidents/*/*/split", Role.REVIEWER),
            line(POST, "/incidents/*/*/regroup", Role.REVIEWER),
            line(POST, "/incidents/*/*/verification", Role.REVIEWER),
            line(GET, "/reports/**", Role.READER),
            line(POST, "/reports/*/year", Role.ANALYST),
            line(GET, "/claims/**", Role.READER),
            line(GET, "/search", Role.READER),
            line(GET, "/search/places", Role.READER),
            line(POST, "/search/save", Role.READER),
            line(POST, "/search/forget", Role.READER),
            line(GET, "/map", Role.READER),
            line(GET, "/map/**", Role.READER),
            line(GET, "/discourse", Role.READER),
            line(GET, "/situation/**", Role.READER),
            line(GET, "/review", Role.ANALYST),
            line(POST, "/review/claim", Role.ANALYST),
            line(POST, "/review/correct", Role.ANALYST),
            line(POST, "/review/incident", Role.REVIEWER),
            line(POST, "/review/state", Role.REVIEWER),
            line(POST, "/review/undo", Role.ANALYST),
            line(GET, "/import", Role.ANALYST),
            line(GET, "/import/runs/**", Role.ANALYST),
            line(POST, "/import/paste", Role.ANALYST),
            line(POST, "/import/upload", Role.ANALYST),
            line(POST, "/import/folder", Role.LEAD),
            line(POST, "/import/withdraw", Role.LEAD),
            line(GET, "/audit", Role.LEAD),
            line(GET, "/people", Role.ADMINISTRATOR),
            line(POST, "/people/**", Role.ADMINISTRATOR),
            line(GET, "/api/v1/**", Role.READER));

    /** A line and its pattern, read once. */
    private record Read(Line line, PathPattern pattern) {}

    private static final List<Read> READ = TABLE.stream()
            .map(line -> new Read(line, PathPatternParser.defaultInstance.parse(line.pattern())))
            .toList();

    private Access() {}

    private static Line open(String pattern) {
        return new Line(Optional.empty(), pattern, Optional.empty());
    }

    private static Line line(HttpMethod method, String pattern, Role role) {
        return new Line(Optional.of(method), pattern, Optional.of(role));
    }

    /** The line that a request falls under. */
    public static Optional<Line> of(HttpMethod method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return READ.stream()
                .filter(read -> read.line().method().map(method::equals).orElse(true))
                .filter(read -> read.pattern().matches(asked))
                .map(Read::line)
                .findFirst();
    }
}
