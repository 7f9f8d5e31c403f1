package no.driftsklar.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** What Spring Boot puts together: its own parts that are on the classpath, and the beans of these packages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@PartsOfSpring
// no bean is a class within a class, and to read those too takes as long again
@ComponentScan(basePackages = {"no.driftsklar.api", "no.driftsklar.web", "no.driftsklar.server"},
        resourcePattern = "**/{name:[^$]+}.class")
class Application {
}
