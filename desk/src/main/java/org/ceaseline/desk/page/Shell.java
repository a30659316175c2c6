package org.ceaseline.desk.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.ceaseline.desk.Desk;
import org.ceaseline.desk.guard.Gate;
import org.ceaseline.desk.guard.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every screen: language, looks, who is there. */
@ControllerAdvice
final class Shell {

    static final String THEME = "ceaseline-theme";

    private final MessageSource messages;
    private final Desk.Settings settings;

    Shell(MessageSource messages, Desk.Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    @ModelAttribute("say")
    Speech say(Locale locale) {
        return new Speech(messages, Speech.served(locale));
    }

    @ModelAttribute("theme")
    String theme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? "auto"
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(THEME))
                        .map(Cookie::getValue)
                        .filter(LookPage.THEMES::contains)
                        .findFirst()
                        .orElse("auto");
    }

    @ModelAttribute("person")
    Person person(@Nullable Authentication who) {
        return of(who, settings);
    }

    static Person of(@Nullable Authentication who, Desk.Settings settings) {
        return who == null
                ? new Person("", Role.READER, false)
                : new Person(who.getName(), Gate.roleOf(who), settings.asksForLogin());
    }

    /** The path asked for, for what leads back to it. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    }
}
