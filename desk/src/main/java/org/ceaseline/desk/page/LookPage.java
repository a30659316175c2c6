package org.ceaseline.desk.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and looks, and the page to log in. */
@Controller
final class LookPage {

    static final List<String> THEMES = List.of("auto", "light", "dark");

    private final LocaleResolver locales;

    LookPage(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @PostMapping("/look")
    String look(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Speech.LANGUAGES.contains(language)) {
            locales.setLocale(request, response, Speech.served(Locale.forLanguageTag(language)));
        }
        if (THEMES.contains(theme)) {
            Cookie cookie = new Cookie(Shell.THEME, theme);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Strict");
            cookie.setMaxAge(365 * 24 * 3600);
            response.addCookie(cookie);
        }
        return "redirect:" + own(back);
    }

    /** A path of the desk; the first page where something else was sent. */
    static String own(String path) {
        boolean inside = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && !path.contains("\n");
        return inside ? path : "/";
    }
}
