package no.driftsklar.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.ClassUtils;

/**
 * Which beans there are and how they are made is worked out by the build, for the settings that the program comes with. A start
 * uses it where it can, and is 0.4 s shorter for it ({@code bench/README.md}): some settings of Spring decide which beans there
 * are, so where an operator has changed any that may, all is worked out anew.
 */
public final class AheadOfTime implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String OWN_SETTINGS = "application.properties";
    private static final String WORKED_OUT = AheadOfTime.class.getName() + "__ApplicationContextInitializer";

    private static final List<ConfigurationPropertyName> DECIDE = names("spring", "server", "management", "springdoc");

    /** Of those, the ones that only say how a bean works. */
    private static final List<ConfigurationPropertyName> DO_NOT_DECIDE =
            names("server.address", "server.port", "server.ssl", "spring.application", "spring.datasource");

    /** What the build runs. */
    public static void main(String[] settings) {
        Server.application(new EarlyBeans()).run(settings);
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        boolean usable = ClassUtils.isPresent(WORKED_OUT, null) && isAsBuilt(event.getEnvironment());
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(usable));
    }

    private static boolean isAsBuilt(ConfigurableEnvironment environment) {
        Properties own = ownSettings();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names
                    && names.stream().anyMatch(name -> isOther(name, environment, own))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOther(ConfigurationPropertyName name, ConfigurableEnvironment environment, Properties own) {
        return isAmong(DECIDE, name) && !isAmong(DO_NOT_DECIDE, name)
                && !Objects.equals(environment.getProperty(name.toString()), own.getProperty(name.toString()));
    }

    private static Properties ownSettings() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(OWN_SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAmong(List<ConfigurationPropertyName> names, ConfigurationPropertyName name) {
        return names.stream().anyMatch(among -> among.equals(name) || among.isAncestorOf(name));
    }

    private static List<ConfigurationPropertyName> names(String... names) {
        return List.of(names).stream().map(ConfigurationPropertyName::of).toList();
    }
}
