package no.driftsklar.server;

import java.time.Clock;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.projects.Comparison;
import no.driftsklar.store.projects.Projects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What projects over time need. */
@Configuration(proxyBeanMethods = false)
class ProjectBeans {

    @Bean
    Projects projects(Database database, AssessorPool assessors, Clock clock) {
        return new Projects(database, assessors, clock);
    }

    @Bean
    Comparison comparison(AssessorPool assessors) {
        return new Comparison(assessors);
    }
}
