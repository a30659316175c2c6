package org.ceaseline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RobotsTest {

    @Test
    void theLongestRuleDecidesAndAllowWinsATie() {
        Robots robots = Robots.of("User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /tie\nAllow: /tie");

        assertThat(robots.allows("/news/1")).isFalse();
        assertThat(robots.allows("/news/open/1")).isTrue();
        assertThat(robots.allows("/tie")).isTrue();
        assertThat(robots.allows("/other")).isTrue();
    }

    @Test
    void theGroupThatNamesThisProgramReplacesThatForAll() {
        Robots robots = Robots.of(
                "User-agent: *\nDisallow: /\n\nUser-agent: ceaseline\nUser-agent: other\nDisallow: /x\nCrawl-delay: 7");

        assertThat(robots.allows("/y")).isTrue();
        assertThat(robots.allows("/x")).isFalse();
        assertThat(robots.delay()).isEqualTo(7);
    }

    @Test
    void starsAndEndsAreRead() {
        Robots robots = Robots.of("User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*/b");

        assertThat(robots.allows("/x/y.pdf")).isFalse();
        assertThat(robots.allows("/x/y.pdf?z")).isTrue();
        assertThat(robots.allows("/a1/b2")).isFalse();
        assertThat(robots.allows("/a1/c")).isTrue();
    }

    @Test
    void anEmptyFileAllowsEverything() {
        assertThat(Robots.of("").allows("/")).isTrue();
        assertThat(Robots.of("User-agent: *\nDisallow:").allows("/x")).isTrue();
    }
}
