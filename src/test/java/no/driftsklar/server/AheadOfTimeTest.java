package no.driftsklar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.driftsklar.store.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;

class AheadOfTimeTest {

    /** Another value than the program comes with, and nothing that a user would see. */
    private static final Map<String, String> OTHER_SETTING = Map.of("spring.mvc.publish-request-handled-events", "false");

    @TempDir
    Path data;

    @Test
    void aStartTakesTheBeansThatTheBuildHasWorkedOut() {
        try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, true, Map.of("driftsklar.operator.name", "Bergen"))) {
            assertThat(worksOutBeans(server)).isFalse();
        }
    }

    @Test
    void whatTheBuildHasWorkedOutIsWhatAStartWouldHaveWorkedOut(@TempDir Path other) {
        try (TestServer asBuilt = TestServer.local(data);
                TestServer anew = TestServer.start(other, Database.Kind.SQLITE, false, OTHER_SETTING)) {
            assertThat(worksOutBeans(anew)).isTrue();
            assertThat(routes(asBuilt)).isEqualTo(routes(anew)).hasSizeGreaterThan(50);
            assertThat(filters(asBuilt)).isEqualTo(filters(anew));
            assertThat(ownBeans(asBuilt)).isEqualTo(ownBeans(anew));
        }
    }

    @Test
    void aSettingOfTheOperatorThatMayDecideWhichBeansThereAreIsHeard() {
        try (TestServer server = TestServer.start(data, Database.Kind.SQLITE, false,
                Map.of("management.endpoints.web.exposure.include", "health"))) {
            assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(server.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        }
    }

    private static boolean worksOutBeans(TestServer server) {
        return server.context().containsBean(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME);
    }

    private static TreeSet<String> routes(TestServer server) {
        TreeSet<String> routes = new TreeSet<>();
        server.context().getBeansOfType(AbstractHandlerMethodMapping.class).forEach((name, mapping) ->
                mapping.getHandlerMethods().forEach((route, method) -> routes.add(name + " " + route)));
        return routes;
    }

    /** In the order in which a request passes them. */
    private static List<String> filters(TestServer server) {
        ApplicationContext context = server.context();
        Stream<String> ofSecurity = context.getBeanProvider(SecurityFilterChain.class).orderedStream()
                .flatMap(chain -> chain.getFilters().stream()).map(filter -> filter.getClass().getName());
        Stream<String> others = context.getBeanProvider(FilterRegistrationBean.class).orderedStream()
                .map(registration -> registration.getOrder() + " " + registration.getFilter().getClass().getName());
        return Stream.concat(ofSecurity, others).toList();
    }

    private static TreeSet<String> ownBeans(TestServer server) {
        ApplicationContext context = server.context();
        TreeSet<String> beans = new TreeSet<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name);
            if (type != null && type.getName().startsWith("no.driftsklar.")) {
                beans.add(name + " " + type.getName());
            }
        }
        return beans;
    }
}
