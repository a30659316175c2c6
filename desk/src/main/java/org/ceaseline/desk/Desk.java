package org.ceaseline.desk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Role;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The door of the desk: starts a web server over one archive and stops it again. */
public final class Desk implements AutoCloseable {

    /** What the server says of itself goes to nobody, what breaks goes to the terminal. */
    private static final Logger SERVER = Logger.getLogger("org.apache");

    private final ConfigurableApplicationContext context;
    private final Settings settings;

    private Desk(ConfigurableApplicationContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * How a desk is started.
     *
     * @param archive a folder or {@code postgresql://...}, as users write it
     * @param home folder for what the desk keeps for itself: accounts, pages on their way in
     * @param bind address to listen on; anything but loopback needs an administrator and a login
     * @param port port to listen on; 0 for any that is free
     * @param casebooks folders of casebooks that pages can be read under
     * @param edition which program reads and codes, as in {@link org.ceaseline.archive.Codes}
     * @param weighs which program makes incidents and findings: what another one has weighed is weighed anew
     * @param user account that stands in the audit where nobody logs in
     * @param login true where a login is asked for on loopback too
     */
    public record Settings(
            String archive,
            Path home,
            String bind,
            int port,
            List<Path> casebooks,
            String edition,
            String weighs,
            String user,
            boolean login) {

        public Settings {
            casebooks = List.copyOf(casebooks);
        }

        /** True where only this machine can reach the desk. */
        public boolean isLoopback() {
            try {
                return InetAddress.getByName(bind).isLoopbackAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(
                        "There is no address \"" + bind
                                + "\" to listen on. Name one of this machine, or leave --bind out.",
                        e);
            }
        }

        /** True where everybody has to log in. */
        public boolean asksForLogin() {
            return login || !isLoopback();
        }
    }

    /**
     * Starts a desk and comes back once it answers.
     *
     * @throws IllegalArgumentException if it may not be started so; the message says what to do
     * @throws org.ceaseline.archive.ArchiveUnusable if the archive cannot be opened
     */
    public static Desk start(Settings settings) {
        if (settings.asksForLogin() && Accounts.in(settings.home()).administrators() == 0) {
            throw new IllegalArgumentException("A desk that others can reach needs an administrator first. Make one:"
                    + " ceaseline desk admin NAME");
        }
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SERVER.setLevel(Level.SEVERE);
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(true);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("settings", settings));
        try {
            return new Desk(application.run(), settings);
        } catch (RuntimeException e) {
            throw plain(e, settings);
        }
    }

    /**
     * Makes an administrator, or gives one a new password.
     *
     * @param home as in {@link Settings#home()}
     * @throws IllegalArgumentException if name or password will not do; the message says why
     */
    public static void administrator(Path home, String name, String password) {
        Accounts.in(home).put(name, Role.ADMINISTRATOR, password);
    }

    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind());
        properties.put("server.shutdown", "graceful");
        properties.put("server.compression.enabled", "true");
        properties.put(
                "server.compression.mime-types",
                "text/html,text/css,text/javascript,application/json,application/geo+json,image/svg+xml");
        properties.put("server.forward-headers-strategy", "none");
        properties.put("server.servlet.session.cookie.name", "ceaseline");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.servlet.session.timeout", "8h");
        properties.put("server.tomcat.threads.max", "24");
        properties.put("server.tomcat.threads.min-spare", "2");
        properties.put("server.tomcat.max-http-form-post-size", "4MB");
        properties.put("spring.servlet.multipart.max-file-size", "16MB");
        properties.put("spring.servlet.multipart.max-request-size", "64MB");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("spring.thymeleaf.prefix", "classpath:/org/ceaseline/desk/pages/");
        properties.put("spring.thymeleaf.check-template-location", "false");
        properties.put("spring.thymeleaf.enable-spring-el-compiler", "true");
        properties.put("spring.thymeleaf.servlet.produce-partial-output-while-processing", "false");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.jmx.enabled", "false");
        return properties;
    }

    private static RuntimeException plain(RuntimeException problem, Settings settings) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = problem; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        for (Throwable cause : causes) {
            if (cause instanceof PortInUseException) {
                return new IllegalArgumentException(
                        "Port " + settings.port() + " is taken by another program. Name another one with --port, or"
                                + " --port 0 for any that is free.",
                        problem);
            }
            if (cause instanceof org.ceaseline.archive.ArchiveUnusable unusable) {
                return unusable;
            }
        }
        return problem;
    }

    /** For tests of this package: what the desk is made of. */
    ConfigurableApplicationContext context() {
        return context;
    }

    /** The port that it listens on. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Where a browser finds it. */
    public String address() {
        String host = settings.isLoopback() ? "localhost" : settings.bind();
        return "http://" + host + ":" + port() + "/";
    }

    @Override
    public void close() {
        context.close();
    }
}
