package no.driftsklar.api.batches;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.jobs.JobSettings;
import no.driftsklar.store.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** The parts that batches need. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    private static final String SETTINGS = "driftsklar.batches.";

    /** What a form may hold besides the file. */
    private static final long OTHER_PARTS = 2L << 20;

    private static final long LITTLE = 1L << 16;

    @Bean
    Jobs jobs(Database database, RuleBase rules, Environment settings, Clock clock) {
        JobSettings limits = new JobSettings(settings.getRequiredProperty(SETTINGS + "at-once", Integer.class),
                settings.getProperty(SETTINGS + "threads", Integer.class, JobSettings.defaults().threads()),
                settings.getRequiredProperty(SETTINGS + "max-bytes", DataSize.class).toBytes(),
                settings.getRequiredProperty(SETTINGS + "max-rows", Long.class),
                settings.getRequiredProperty(SETTINGS + "max-open", Integer.class),
                settings.getRequiredProperty(SETTINGS + "keep", Duration.class),
                settings.getRequiredProperty(SETTINGS + "keep-waiting", Duration.class));
        return new Jobs(database, Path.of(settings.getRequiredProperty("driftsklar.data")), rules, limits, clock);
    }

    @Bean
    BatchEvents batchEvents(Jobs jobs, Environment settings) {
        return new BatchEvents(jobs, settings.getRequiredProperty(SETTINGS + "heartbeat", Duration.class));
    }

    /** Forms go to the data folder as they come, never to memory. */
    @Bean
    MultipartConfigElement multipart(Jobs jobs) {
        long most = jobs.settings().bytes();
        // a file that is a little too large is taken in and then refused, with words for the form that it came in
        return new MultipartConfigElement(jobs.incoming().toAbsolutePath().toString(), most + LITTLE, most + OTHER_PARTS, 0);
    }

    /** A form is taken in when the method asks for its parts: not before it is known that the caller may send it. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
