package no.driftsklar.server;

import java.time.Clock;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.forms.Forms;
import no.driftsklar.store.links.Links;
import no.driftsklar.store.plan.Plan;
import no.driftsklar.store.projects.Comparison;
import no.driftsklar.store.projects.Projects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What projects over time need, and the pages about them. */
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

    @Bean
    Forms forms(Database database, Projects projects, AssessorPool assessors, Clock clock) {
        return new Forms(database, projects, assessors.catalogue(), clock);
    }

    @Bean
    Links links(Database database, Clock clock) {
        return new Links(database, clock);
    }

    @Bean
    Plan plan(Database database, Clock clock) {
        return new Plan(database, clock);
    }
}
