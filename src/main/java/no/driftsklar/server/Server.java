package no.driftsklar.server;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.DatabaseException;
import no.driftsklar.store.jobs.JobsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The server: the REST API on the database of the projects. */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Other machines could reach the server, and it was not told to ask for keys. */
    public static final class KeysRequiredException extends Exception {
    }

    /** Another program listens on the port. */
    public static final class PortTakenException extends Exception {
    }

    /**
     * Starts the server; returns when it is ready.
     *
     * @param more further properties of Spring Boot, which come before those of files and of the environment
     * @throws KeysRequiredException when it should listen beyond this machine without asking for keys
     * @throws PortTakenException    when another program listens on the port
     * @throws DatabaseException     when the database cannot be used
     * @throws JobsException         when another server works in the data folder
     */
    public static Server start(ServerSettings settings, Map<String, String> more)
            throws KeysRequiredException, PortTakenException {
        if (!settings.requireKeys() && !isLoopback(settings.address())) {
            throw new KeysRequiredException();
        }
        EarlyBeans early = new EarlyBeans();
        try {
            Server server = new Server(application(early).run(arguments(settings, more)));
            LOG.info("ready on port {}: rule base {}, {}", server.port(),
                    server.context.getBean(RuleBase.class).catalogue().id().version(),
                    server.context.getBean(Database.class).kind());
            return server;
        } catch (RuntimeException e) {
            throw reason(e);
        }
    }

    static SpringApplication application(EarlyBeans early) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setMainApplicationClass(AheadOfTime.class);
        application.addListeners(early, new AheadOfTime());
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(early);
        return application;
    }

    /** As arguments of Spring Boot, because the logging is set up before anything that could be handed over later. */
    private static String[] arguments(ServerSettings settings, Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("driftsklar.data", settings.data());
        properties.put("springdoc.swagger-ui.enabled", isLoopback(settings.address()));
        properties.put("driftsklar.require-keys", settings.requireKeys());
        if (settings.databaseUrl() != null) {
            properties.put("spring.datasource.url", settings.databaseUrl());
        }
        properties.putAll(more);
        return properties.entrySet().stream().map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    /** What an operator can mend stands somewhere within what Spring throws. */
    private static RuntimeException reason(RuntimeException failure) throws PortTakenException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                throw new PortTakenException();
            }
            if (cause instanceof DatabaseException || cause instanceof JobsException || cause instanceof UncheckedIOException) {
                return (RuntimeException) cause;
            }
        }
        return failure;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    ApplicationContext context() {
        return context;
    }

    /** The port that it listens on. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** One of its parts, for tests. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops: takes no new requests, and lets those that are there end. */
    @Override
    public void close() {
        context.close();
    }
}
