package org.ceaseline.desk.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.ceaseline.archive.ArchiveUnusable;
import org.ceaseline.archive.Decision;
import org.ceaseline.desk.Desk;
import org.ceaseline.desk.guard.Access;
import org.ceaseline.desk.guard.Gate;
import org.ceaseline.desk.guard.Role;
import org.ceaseline.desk.holding.TooMuch;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** What is shown when something is not there, not allowed or broken: one sentence and what to do. */
@Controller
@ControllerAdvice
final class Faults {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;
    private final Desk.Settings settings;

    Faults(MessageSource messages, Desk.Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** A request that the guard has refused ends here. */
    @RequestMapping("/denied")
    ModelAndView denied(HttpServletRequest request, Locale locale) {
        ModelAndView page = page(request, locale, HttpStatus.FORBIDDEN, "fault.denied", "");
        page.addObject("roles", roles(request, locale));
        return page;
    }

    /** Which role somebody has, and which is asked for; empty where the role is not what was missing. */
    private String roles(HttpServletRequest request, Locale locale) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (who == null || path == null) {
            return "";
        }
        Role has = Gate.roleOf(who);
        Speech say = new Speech(messages, Speech.served(locale));
        return Access.of(HttpMethod.valueOf(request.getMethod()), path.toString())
                .flatMap(Access.Line::role)
                .filter(least -> !has.mayDo(least))
                .map(least ->
                        say.text("fault.denied.roles", say.of("account", has.id()), say.of("account", least.id())))
                .orElse("");
    }

    /** A request that no line of the guard's table fits, of somebody who is known. */
    @RequestMapping("/nowhere")
    ModelAndView nowhere(HttpServletRequest request, Locale locale) {
        return notHere(request, locale);
    }

    @ExceptionHandler({NotHere.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView notHere(HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.NOT_FOUND, "fault.not_here", "");
    }

    @ExceptionHandler(Decision.Outdated.class)
    ModelAndView outdated(Decision.Outdated problem, HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.CONFLICT, "fault.outdated", problem.getMessage());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.CONTENT_TOO_LARGE, "fault.too_large", "");
    }

    /** A value of the address that is no day or number: named as it was sent. */
    @ExceptionHandler(TypeMismatchException.class)
    ModelAndView unread(TypeMismatchException problem, HttpServletRequest request, Locale locale) {
        return page(
                request,
                locale,
                HttpStatus.BAD_REQUEST,
                "fault.bad",
                problem.getPropertyName() + "=" + problem.getValue());
    }

    @ExceptionHandler({
        MultipartException.class,
        IllegalArgumentException.class,
        org.springframework.web.bind.ServletRequestBindingException.class
    })
    ModelAndView bad(Exception problem, HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.BAD_REQUEST, "fault.bad", problem.getMessage());
    }

    @ExceptionHandler(org.springframework.web.HttpRequestMethodNotSupportedException.class)
    ModelAndView method(HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.METHOD_NOT_ALLOWED, "fault.not_here", "");
    }

    @ExceptionHandler(ArchiveUnusable.class)
    ModelAndView unusable(ArchiveUnusable problem, HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "fault.archive", problem.getMessage());
    }

    @ExceptionHandler(Exception.class)
    ModelAndView broken(Exception problem, HttpServletRequest request, Locale locale) {
        return broken(request, locale, FaultLog.write(route(request), problem));
    }

    /** What broke while a page was written ends here. */
    @RequestMapping("/fault")
    ModelAndView written(HttpServletRequest request, Locale locale) {
        Object number = request.getAttribute(Net.NUMBER);
        return number == null ? notHere(request, locale) : broken(request, locale, String.valueOf(number));
    }

    private ModelAndView broken(HttpServletRequest request, Locale locale, String number) {
        ModelAndView page = page(request, locale, HttpStatus.INTERNAL_SERVER_ERROR, "fault.broken", "");
        page.addObject("number", number);
        return page;
    }

    /** The route, never the address: that could hold a name or a word that somebody searched for. */
    static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? "an unknown route" : pattern);
    }

    /** Nothing is told of what was to be worked out; the page says what to do instead. */
    @ExceptionHandler(TooMuch.class)
    ModelAndView tooMuch(HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "fault.too_much", "");
    }

    private ModelAndView page(
            HttpServletRequest request,
            Locale locale,
            HttpStatus status,
            String key,
            @org.jspecify.annotations.Nullable String detail) {
        if (request.getRequestURI().startsWith("/api/")) {
            return forPrograms(status, messages.getMessage(key, null, Locale.ENGLISH), detail);
        }
        ModelAndView page = new ModelAndView("fault", status);
        page.addObject("say", new Speech(messages, Speech.served(locale)));
        page.addObject("person", Shell.of(SecurityContextHolder.getContext().getAuthentication(), settings));
        page.addObject("theme", new Shell(messages, settings).theme(request));
        page.addObject("here", "/");
        page.addObject("key", key);
        page.addObject("detail", detail == null ? "" : detail);
        page.addObject("number", "");
        page.addObject("roles", "");
        return page;
    }

    /** The same in the words that programs get. */
    private static ModelAndView forPrograms(
            HttpStatus status, String words, @org.jspecify.annotations.Nullable String detail) {
        String told = detail == null || detail.isBlank() ? words : words + " " + detail;
        ModelAndView answer = new ModelAndView((model, request, response) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("error", told)));
        });
        answer.setStatus(status);
        return answer;
    }
}
