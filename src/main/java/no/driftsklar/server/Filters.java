package no.driftsklar.server;

import jakarta.servlet.Filter;
import java.util.Set;
import no.driftsklar.api.problems.ProblemWriter;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** What a request passes on its way, in this order; sign-in ({@link Security}) stands before the last. */
@Configuration(proxyBeanMethods = false)
class Filters {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

    /** Behind Spring Security, so that only who is let in may send much. */
    private static final int AFTER_SIGN_IN = 0;

    @Bean
    FilterRegistrationBean<RequestLog> requestLog(ProblemWriter problems) {
        return registration(new RequestLog(problems), FIRST);
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admission(ApplicationAvailability availability, ProblemWriter problems,
            Environment settings) {
        return registration(new AdmissionFilter(availability,
                settings.getRequiredProperty("driftsklar.requests-at-once", Integer.class), problems), FIRST + 10);
    }

    @Bean
    FilterRegistrationBean<OwnMachineFilter> ownMachine(ProblemWriter problems, Environment settings) {
        FilterRegistrationBean<OwnMachineFilter> registration = registration(new OwnMachineFilter(problems), FIRST + 20);
        registration.setEnabled(!settings.getRequiredProperty("driftsklar.require-keys", Boolean.class));
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(ProblemWriter problems, Environment settings) {
        FilterRegistrationBean<BodyFilter> registration = registration(new BodyFilter(
                settings.getRequiredProperty("driftsklar.body.limit", DataSize.class),
                Set.of(settings.getRequiredProperty("driftsklar.body.files-at", String[].class)), problems), AFTER_SIGN_IN);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    private static <T extends Filter> FilterRegistrationBean<T> registration(T filter, int order) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
