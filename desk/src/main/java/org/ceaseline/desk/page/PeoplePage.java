package org.ceaseline.desk.page;

import org.ceaseline.archive.Decision;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Role;
import org.ceaseline.desk.guard.Tokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts and roles. Every change is a line of the audit; passwords never are. */
@Controller
final class PeoplePage {

    private static final String TOKEN = "token";

    private final Desktop desktop;
    private final Accounts accounts;
    private final Tokens tokens;

    PeoplePage(Desktop desktop, Accounts accounts, Tokens tokens) {
        this.desktop = desktop;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @GetMapping("/people")
    String people(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("tokens", tokens.scopes());
        model.addAttribute("scopes", Tokens.Scope.values());
        model.addAttribute("shortest", Accounts.SHORTEST_PASSWORD);
        return "people";
    }

    @PostMapping("/people/add")
    String add(
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam String password,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        if (accounts.named(name).isPresent()) {
            throw new IllegalArgumentException("There is an account " + name + " already. Take another name.");
        }
        accounts.put(name, role(role), password);
        write(person, name, "role", "", role, why);
        return "redirect:/people";
    }

    @PostMapping("/people/role")
    String change(
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        accounts.changeRole(name, role(role));
        write(person, name, "role", last(name, "role"), role, why);
        return "redirect:/people";
    }

    @PostMapping("/people/close")
    String close(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String open,
            @RequestParam String why,
            @ModelAttribute("person") Person person) {
        accounts.close(name, open.isEmpty());
        write(person, name, "state", last(name, "state"), open.isEmpty() ? "closed" : "open", why);
        return "redirect:/people";
    }

    @PostMapping("/people/token")
    String token(
            @RequestParam String name,
            @RequestParam String scope,
            @RequestParam String why,
            @ModelAttribute("person") Person person,
            RedirectAttributes flash) {
        String made = tokens.make(
                name,
                Tokens.Scope.of(scope)
                        .orElseThrow(() -> new IllegalArgumentException("There is no scope " + scope + ".")));
        write(TOKEN, person, name, "state", desktop.now().reviews().last(TOKEN, name, "state"), "open", why);
        flash.addFlashAttribute("made", made);
        return "redirect:/people#tokens";
    }

    @PostMapping("/people/revoke")
    String revoke(@RequestParam String name, @RequestParam String why, @ModelAttribute("person") Person person) {
        tokens.revoke(name);
        write(TOKEN, person, name, "state", desktop.now().reviews().last(TOKEN, name, "state"), "closed", why);
        return "redirect:/people#tokens";
    }

    private static Role role(String id) {
        return Role.of(id).orElseThrow(() -> new IllegalArgumentException("There is no role " + id + "."));
    }

    private String last(String name, String field) {
        return desktop.now().reviews().last("account", name, field);
    }

    private void write(Person person, String name, String field, String before, String after, String why) {
        write("account", person, name, field, before, after, why);
    }

    private void write(String kind, Person person, String name, String field, String before, String after, String why) {
        desktop.holdings().decide(person.name(), new Decision.Draft(kind, name, field, before, after, why));
    }
}
