package org.ceaseline.capture.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the small parts around a comment: votes, edited and moderated signs. */
final class CommentParts {

    private static final Pattern VOTES = Pattern.compile(
            "(?i)^(?:([+–−-]?) ?(\\d{1,5})|(?:like|upvote|helpful|👍) ?\\(?(\\d{1,5})\\)?|(\\d{1,5}) (?:likes?|upvotes?|votes?|points?|thumbs up))$");

    private static final int LONGEST_LINK = 60;
    private static final Pattern REPLY = Pattern.compile(
            "\\b(?:reply|respond|answer|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz)\\b|ответить|відповісти|yanıtla|cevapla|(?:^|\\s)(?:ال)?رد(?:$|\\s)|پاسخ|השב|הגב",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CommentParts() {}

    /** A link under a comment to answer it. */
    static boolean isReply(Unit unit) {
        return unit.plays(Furniture.Role.PART)
                && unit.text().length() <= LONGEST_LINK
                && REPLY.matcher(unit.text()).find();
    }

    static OptionalInt votes(List<Unit> parts) {
        for (Unit part : parts) {
            Matcher found = VOTES.matcher(part.text());
            if (found.matches()) {
                return OptionalInt.of(count(found));
            }
        }
        return OptionalInt.empty();
    }

    private static int count(Matcher found) {
        for (int group = 2; group <= 4; group++) {
            if (found.group(group) != null) {
                int votes = Integer.parseInt(found.group(group));
                boolean minus = group == 2
                        && !found.group(1).isEmpty()
                        && !found.group(1).equals("+");
                return minus ? -votes : votes;
            }
        }
        throw new IllegalStateException("The pattern of votes matched without a number: " + found.group());
    }

    static boolean edited(List<Unit> parts) {
        return parts.stream().anyMatch(part -> part.text().matches("(?i)\\(?(last )?edited.*"));
    }

    static boolean moderated(List<Unit> parts) {
        return parts.stream()
                .anyMatch(part -> part.text().matches("(?i).*(awaiting moderation|removed|deleted|hidden).*"));
    }
}
