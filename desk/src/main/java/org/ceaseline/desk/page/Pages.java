package org.ceaseline.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.ceaseline.desk.Desk;
import org.ceaseline.desk.holding.Holdings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The screens and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({
    Shell.class,
    Faults.class,
    LookPage.class,
    OverviewPage.class,
    AgreementPage.class,
    IncidentPage.class,
    ReportPage.class,
    Regroup.class,
    Verification.class,
    Years.class,
    ReviewPage.class,
    ImportPage.class,
    SearchPage.class,
    SavedSearches.class,
    MapPage.class,
    DiscoursePage.class,
    PeoplePage.class,
    AuditPage.class,
    SituationPage.class,
    HealthPage.class
})
public class Pages implements WebMvcConfigurer {

    private static final String LIBRARIES = "META-INF/maven/org.webjars.npm/";

    @Bean
    Desktop desktop(Holdings holdings) {
        return new Desktop(holdings);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("ceaseline-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        resolver.setDefaultLocaleFunction(request -> Speech.served(request.getLocale()));
        resolver.setDefaultTimeZone(java.util.TimeZone.getTimeZone("UTC"));
        return resolver;
    }

    @Bean
    Rest rest(Holdings holdings) {
        return new Rest(holdings::rest);
    }

    @Bean
    PagesAhead pagesAhead(Desk.Settings settings) {
        return new PagesAhead(!settings.asksForLogin());
    }

    /** Inside of what guards the desk, around everything that makes pages. */
    @Bean
    FilterRegistrationBean<Net> net(Rest rest, PagesAhead ahead) {
        FilterRegistrationBean<Net> net = new FilterRegistrationBean<>(new Net(rest, ahead));
        net.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return net;
    }

    @Bean
    FilterRegistrationBean<KeptPages> keptPages(Holdings holdings) {
        FilterRegistrationBean<KeptPages> kept = new FilterRegistrationBean<>(new KeptPages(holdings));
        kept.setOrder(Ordered.LOWEST_PRECEDENCE);
        return kept;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/org/ceaseline/desk/static/")
                .setCacheControl(CacheControl.noCache());
        library(registry, "htmx.org", "/lib/htmx/**");
        library(registry, "leaflet", "/lib/leaflet/**");
    }

    private static void library(ResourceHandlerRegistry registry, String name, String path) {
        registry.addResourceHandler(path)
                .addResourceLocations("classpath:/META-INF/resources/webjars/" + name + "/" + version(name) + "/dist/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }

    /** The version of a library as its jar states it. */
    private static String version(String name) {
        try (InputStream in = Pages.class.getClassLoader().getResourceAsStream(LIBRARIES + name + "/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version").toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of " + name + " cannot be read.", e);
        }
    }
}
