package no.driftsklar.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** What Spring Boot puts together: its own parts that are on the classpath, and the beans of these packages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = {"no.driftsklar.api", "no.driftsklar.server"})
class Application {
}
