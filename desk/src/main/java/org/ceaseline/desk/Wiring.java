package org.ceaseline.desk;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import org.ceaseline.desk.api.Api;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Gate;
import org.ceaseline.desk.guard.Guard;
import org.ceaseline.desk.guard.Lockout;
import org.ceaseline.desk.guard.Tokens;
import org.ceaseline.desk.holding.Holdings;
import org.ceaseline.desk.intake.Runs;
import org.ceaseline.desk.intake.Shelf;
import org.ceaseline.desk.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What a desk is made of. Nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({Pages.class, Api.class})
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Holdings holdings(Desk.Settings settings, Clock clock) {
        return new Holdings(settings.archive(), clock, settings.user(), settings.weighs());
    }

    @Bean
    Runs runs(Desk.Settings settings, Holdings holdings) {
        return new Runs(
                holdings, new Shelf(settings.casebooks(), settings.edition(), holdings.archive()), settings.home());
    }

    @Bean
    Accounts accounts(Desk.Settings settings) {
        return Accounts.in(settings.home());
    }

    @Bean
    Tokens tokens(Desk.Settings settings) {
        return Tokens.in(settings.home());
    }

    @Bean
    ResourceBundleMessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource() {
            /** Numbers have the digits that days and tables have. */
            @Override
            protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
                String language = locale == null ? "en" : locale.getLanguage();
                return super.createMessageFormat(text, Locale.forLanguageTag(language + "-u-nu-latn"));
            }
        };
        messages.setBasename("org.ceaseline.desk.words.desk");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Desk.Settings settings, Accounts accounts, Tokens tokens, Clock clock)
            throws Exception {
        return settings.asksForLogin()
                ? Guard.withLogin(http, new Gate(accounts, new Lockout(clock)), tokens)
                : Guard.withoutLogin(http, settings.user());
    }
}
