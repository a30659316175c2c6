package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screens and states in looks that few people choose: dark and narrow in English, large in Arabic, refused, broken, waiting. */
class LooksTest extends Browsing {

    private static final String STATUS = "Failed to load resource: the server responded with a status of ";

    /** What each role is refused. */
    private static final Map<Role, List<String>> REFUSED_TO = Map.of(
            Role.READER, List.of("/review", "/import", "/audit", "/people"),
            Role.ANALYST, List.of("/audit", "/people"),
            Role.REVIEWER, List.of("/audit", "/people"),
            Role.LEAD, List.of("/people"),
            Role.ADMINISTRATOR, List.of());

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.withTheExample();
    }

    @AfterAll
    static void close() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void everyScreenIsReadableOnAPhoneInTheDark() {
        open("en-GB", 360, ColorScheme.DARK);
        for (String path : Screens.of(served)) {
            go(served, path);
            looksRight("en-dark-360", path);
        }
    }

    @Test
    void everyScreenIsReadableAtTwiceTheSizeInArabicInTheDark() {
        open("ar", 640, 450, 2, ColorScheme.DARK);
        for (String path : Screens.of(served)) {
            go(served, path);
            looksRight("ar-dark-200-percent", path);
        }
    }

    @Test
    void aPageThatBreaksIsReadableInBothLanguages() {
        try (Served broken = Served.withABrokenPage()) {
            for (String language : List.of("en-GB", "ar")) {
                open(language, 360, ColorScheme.DARK);
                assertThat(page.navigate(broken.at("/reports/x/broken")).status())
                        .isEqualTo(500);
                complaints.removeIf(each -> each.contains(STATUS + 500));
                assertThat(page.textContent("main .hash")).matches("[0-9a-f]{8}");
                looksRight("broken-" + language, "/");
            }
        }
    }

    @Test
    void whateverARoleIsRefusedIsSaidReadably() {
        try (Served closed = Served.withLogin()) {
            Accounts accounts = Accounts.in(closed.folder.resolve("desk"));
            for (Role role : Role.values()) {
                accounts.put("the-" + role.id(), role, "a long password");
                open(role == Role.ANALYST ? "ar" : "en-GB", 360, ColorScheme.DARK);
                go(closed, "/login");
                page.fill("input[name=username]", "the-" + role.id());
                page.fill("input[name=password]", "a long password");
                page.click("main button");
                page.waitForURL(closed.at("/"));
                looksRight("role-" + role.id(), "/");
                for (String path : REFUSED_TO.getOrDefault(role, List.of())) {
                    Response answer = page.navigate(closed.at(path));
                    complaints.removeIf(each -> each.contains(STATUS + answer.status()));
                    assertThat(answer.status()).as(role + " " + path).isEqualTo(403);
                    assertThat(page.textContent("section.empty"))
                            .contains(role == Role.ANALYST ? "حسابك: محلل" : "Your account is: " + role.id())
                            .contains(path.equals("/people") && role != Role.ANALYST ? "Needed is: administrator" : "");
                    looksRight("refused-" + role.id(), path);
                }
            }
        }
    }

    @Test
    void aRunIsReadableWhileItGoesOn(@TempDir Path folder) throws IOException {
        for (int at = 0; at < 600; at++) {
            Files.writeString(
                    folder.resolve("page-" + at + ".txt"),
                    "Guns in Oskel " + at + "\n\n12 March 2016\n\nThe Belmark Guard shelled the village of Oskel with"
                            + " mortars " + at + " times on Friday, the Arland Defence Force said.\n");
        }
        for (String language : List.of("en-GB", "ar")) {
            try (Served empty = Served.empty()) {
                open(language, 360, ColorScheme.DARK);
                page.route(url -> url.contains("/import/runs/"), route -> {
                    if (route.request().headers().containsKey("hx-request")) {
                        return;
                    }
                    route.resume();
                });
                go(empty, "/import");
                page.fill("#path", folder.toAbsolutePath().toString());
                page.selectOption("#casebook-f", "arland");
                page.click("section[aria-labelledby=folder-h] button.primary");
                page.locator("progress").waitFor();
                page.waitForLoadState();
                assertThat(page.textContent("h1")).isEqualTo(language.equals("ar") ? "جارٍ القراءة" : "Reading");
                looksRight("reading-" + language, "/");
                page.navigate("about:blank");
            }
        }
    }
}
