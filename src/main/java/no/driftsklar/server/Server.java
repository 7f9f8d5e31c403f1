package no.driftsklar.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The server: the REST API on the database of the projects. */
public final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Other machines could reach the server, and it was not told to ask for keys. */
    public static final class KeysRequiredException extends Exception {
    }

    /**
     * Starts the server; returns when it is ready.
     *
     * @param more further properties of Spring Boot, which come before those of files and of the environment
     * @throws KeysRequiredException when it should listen beyond this machine without asking for keys
     */
    public static Server start(ServerSettings settings, Map<String, String> more) throws KeysRequiredException {
        if (!settings.requireKeys() && !isLoopback(settings.address())) {
            throw new KeysRequiredException();
        }
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(context -> context.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("driftsklar", properties(settings, more))));
        application.addInitializers(new EarlyBeans());
        return new Server(application.run());
    }

    private static Map<String, Object> properties(ServerSettings settings, Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("driftsklar.data", settings.data().toString());
        properties.put("driftsklar.require-keys", settings.requireKeys());
        if (settings.databaseUrl() != null) {
            properties.put("spring.datasource.url", settings.databaseUrl());
        }
        properties.putAll(more);
        return properties;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The port that it listens on. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Stops: takes no new requests, and lets those that are there end. */
    @Override
    public void close() {
        context.close();
    }
}
