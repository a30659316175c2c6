package org.ceaseline.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt allows (RFC 9309): the group for this program, else that for all; the longest rule decides. */
final class Robots {

    private static final String NAME = "ceaseline";
    private static final int LONGEST = 500 << 10;

    static final Robots ALL = new Robots(List.of(), 0);
    static final Robots NONE = new Robots(List.of(new Rule("/", false)), 0);

    private record Rule(String path, boolean allows) {}

    private final List<Rule> rules;
    private final int delay;

    private Robots(List<Rule> rules, int delay) {
        this.rules = rules;
        this.delay = delay;
    }

    /** Seconds between requests that the site asks for, 0 where it asks for none; at most 60. */
    int delay() {
        return delay;
    }

    static Robots of(String text) {
        Reading reading = new Reading();
        text.substring(0, Math.min(LONGEST, text.length())).lines().forEach(reading::line);
        return reading.own
                ? new Robots(reading.ownRules, reading.ownDelay)
                : new Robots(reading.allRules, reading.allDelay);
    }

    boolean allows(String path) {
        Rule best = new Rule("", true);
        for (Rule rule : rules) {
            boolean longer = rule.path().length() > best.path().length()
                    || rule.path().length() == best.path().length() && rule.allows();
            best = longer && matches(rule.path(), path) ? rule : best;
        }
        return best.allows() || path.equals("/robots.txt");
    }

    /** {@code *} stands for anything, {@code $} at the end for the end. */
    private static boolean matches(String pattern, String path) {
        boolean anchored = pattern.endsWith("$");
        String[] parts = (anchored ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = anchored && i == parts.length - 1 && i > 0;
            int found = i == 0
                    ? path.startsWith(parts[0]) ? 0 : -1
                    : last
                            ? path.endsWith(parts[i]) ? path.length() - parts[i].length() : -1
                            : path.indexOf(parts[i], at);
            if (found < at) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !anchored || at == path.length();
    }

    private static final class Reading {
        private final List<Rule> ownRules = new ArrayList<>();
        private final List<Rule> allRules = new ArrayList<>();
        private int ownDelay;
        private int allDelay;
        private boolean own;
        private boolean naming;
        private boolean forOwn;
        private boolean forAll;

        void line(String line) {
            String plain = line.replaceAll("#.*", "").strip();
            int colon = plain.indexOf(':');
            if (colon < 0) {
                return;
            }
            String field = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            switch (field) {
                case "user-agent" -> agent(value.toLowerCase(Locale.ROOT));
                case "allow", "disallow" -> rule(value, field.equals("allow"));
                case "crawl-delay" -> delay(value);
                default -> naming &= !field.equals("sitemap");
            }
        }

        private void agent(String agent) {
            if (!naming) {
                forOwn = false;
                forAll = false;
            }
            naming = true;
            forOwn |= agent.startsWith(NAME);
            forAll |= agent.equals("*");
            own |= forOwn;
        }

        private void rule(String path, boolean allows) {
            naming = false;
            if (path.isEmpty()) {
                return;
            }
            if (forOwn) {
                ownRules.add(new Rule(path, allows));
            }
            if (forAll) {
                allRules.add(new Rule(path, allows));
            }
        }

        private void delay(String value) {
            naming = false;
            int seconds =
                    value.matches("\\d{1,6}(\\.\\d+)?") ? Math.min(60, (int) Math.ceil(Double.parseDouble(value))) : 0;
            ownDelay = forOwn ? seconds : ownDelay;
            allDelay = forAll ? seconds : allDelay;
        }
    }
}
