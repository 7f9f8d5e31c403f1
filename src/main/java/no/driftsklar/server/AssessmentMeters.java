package no.driftsklar.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Counts assessments by verdict and by the door that they were asked for at, and the time that the rules took. The door is the
 * last word of the route: assessments, status, what-if; "other" outside of requests.
 */
@Component
final class AssessmentMeters implements AssessorPool.Listener {

    private final MeterRegistry registry;

    AssessmentMeters(AssessorPool assessors, MeterRegistry registry) {
        this.registry = registry;
        assessors.tell(this);
    }

    @Override
    public void assessed(Assessment assessment, long nanoseconds) {
        String door = door();
        registry.counter("driftsklar.assessments", "verdict", assessment.verdict().key(), "door", door).increment();
        registry.timer("driftsklar.rules", "door", door).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private static String door() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object route = request == null ? null : request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                RequestAttributes.SCOPE_REQUEST);
        String door = "other";
        if (route != null) {
            for (String word : route.toString().split("/")) {
                if (!word.isEmpty() && !word.startsWith("{")) {
                    door = word;
                }
            }
        }
        return door;
    }
}
