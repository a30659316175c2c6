package org.ceaseline.desk.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.picture.LifeLinePicture;
import org.ceaseline.desk.picture.PlacesPicture;
import org.ceaseline.desk.situation.Situation;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The situation report of an agreement, on the screen and as a file. */
@Controller
final class SituationPage {

    private static final int DAYS = 30;

    private final Desktop desktop;
    private final MessageSource messages;

    SituationPage(Desktop desktop, MessageSource messages) {
        this.desktop = desktop;
        this.messages = messages;
    }

    private record Asked(Case one, Agreement agreement, LocalDate from, LocalDate to) {}

    private Asked asked(String casebook, String id, Optional<LocalDate> from, Optional<LocalDate> to) {
        Case one = desktop.caseOf(casebook);
        Agreement agreement = desktop.agreement(one, id);
        LocalDate last = to.or(one::lastDay).orElse(LocalDate.EPOCH);
        return new Asked(one, agreement, from.orElse(last.minusDays(DAYS)), last);
    }

    private Situation situation(Asked asked, Speech say) {
        return new Situation(
                asked.one(),
                asked.agreement(),
                asked.from(),
                asked.to(),
                desktop.now().reviews(),
                say);
    }

    private static String picture(Asked asked, Situation situation, Speech say) {
        return new LifeLinePicture(key -> say.named(asked.one().names().of(key)), say::of, LocalDate::toString)
                .draw(asked.agreement(), situation.line());
    }

    private static String map(Asked asked, Situation situation, Speech say) {
        return new PlacesPicture(asked.one().casebook(), say.text("picture.places"))
                .draw(asked.agreement(), situation.incidents());
    }

    /** The bytes of a file hang on the language that is asked for, never on who asks. */
    private Speech in(String language) {
        return new Speech(messages, Speech.served(Locale.forLanguageTag(language)));
    }

    @GetMapping("/situation/{casebook}/{id}")
    String page(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @ModelAttribute("say") Speech say,
            Model model) {
        Asked asked = asked(casebook, id, from, to);
        model.addAttribute("one", asked.one());
        model.addAttribute("agreement", asked.agreement());
        model.addAttribute("from", asked.from());
        model.addAttribute("to", asked.to());
        Situation situation = situation(asked, say);
        model.addAttribute("body", situation.fragment(picture(asked, situation, say), map(asked, situation, say)));
        return "situation";
    }

    @GetMapping("/situation/{casebook}/{id}/report.html")
    ResponseEntity<byte[]> html(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "en") String language) {
        Asked asked = asked(casebook, id, from, to);
        Speech say = in(language);
        Situation situation = situation(asked, say);
        return file(
                situation.html(picture(asked, situation, say), map(asked, situation, say)),
                asked,
                say.language() + ".html",
                MediaType.TEXT_HTML);
    }

    @GetMapping("/situation/{casebook}/{id}/report.md")
    ResponseEntity<byte[]> markdown(
            @PathVariable String casebook,
            @PathVariable String id,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "en") String language) {
        Asked asked = asked(casebook, id, from, to);
        Speech say = in(language);
        return file(situation(asked, say).markdown(), asked, say.language() + ".md", MediaType.TEXT_MARKDOWN);
    }

    private static ResponseEntity<byte[]> file(String text, Asked asked, String ending, MediaType type) {
        String name = asked.agreement().id().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + asked.from() + "-" + asked.to();
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
