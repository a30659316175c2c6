package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Role;
import org.junit.jupiter.api.Test;

/** Pages that are kept and given again: never with the token of another, never for another person, never when outdated. */
class KeptPagesTest {

    private static final String PASSWORD = "a long password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void aPageThatIsGivenAgainHasTheTokenOfItsAnswer() {
        try (Served served = Served.withTheExample()) {
            String first = served.get("/incidents").body();
            Served other = served.another();
            String again = other.get("/incidents").body();

            assertThat(first.replace(token(first), "")).isEqualTo(again.replace(token(again), ""));
            assertThat(other.post("/look", Map.of("theme", "dark"), token(again))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(other.post("/look", Map.of("theme", "dark"), token(first))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/incidents").body()).contains("data-theme=\"dark\"");
            assertThat(served.get("/incidents").body()).contains("data-theme=\"auto\"");
        }
    }

    @Test
    void nobodyGetsThePageOfAnother() {
        try (Served served = Served.withLogin()) {
            Accounts.in(served.folder.resolve("desk")).put("rea", Role.READER, PASSWORD);
            served.logIn("ada", PASSWORD);
            assertThat(served.get("/").body()).contains("href=\"/people\"").contains("ada");
            Served reader = served.another();
            assertThat(reader.get("/").statusCode()).isEqualTo(302);
            reader.logIn("rea", PASSWORD);
            assertThat(reader.get("/").body())
                    .doesNotContain("href=\"/people\"")
                    .doesNotContain("ada</bdi>");
        }
    }

    @Test
    void whatComesInIsOnTheNextPage() {
        try (Served served = Served.withTheExample()) {
            String before = served.get("/reports").body();
            String again = served.get("/reports").body();
            assertThat(again.replace(token(again), "")).isEqualTo(before.replace(token(before), ""));
            served.paste("Guns in Pellam\n\n14 March 2016\n\nThe Belmark Guard shelled Pellam, the mission said.\n");
            assertThat(served.get("/reports").body()).contains("shelled Pellam");
            assertThat(before).doesNotContain("shelled Pellam");
        }
    }
}
