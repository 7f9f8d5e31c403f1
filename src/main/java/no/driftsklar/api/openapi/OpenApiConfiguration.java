package no.driftsklar.api.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import no.driftsklar.api.problems.ProblemBody;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.batch.setup.Program;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.keys.Caller;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for the whole document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String EXAMPLE_PROJECT = "example-01-leader-left";

    OpenApiConfiguration() {
        // the caller and the language come from headers, which each operation describes
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Language.class, Caller.class);
        // JSON of any kind, unless an annotation says which
        for (Class<?> any : List.of(JsonNode.class, ObjectNode.class)) {
            SpringDocUtils.getConfig().replaceWithSchema(any, new Schema<>());
        }
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Driftsklar").version(Program.version())
                        .summary("How ready a municipality's welfare technology project is for its next decision")
                        .description("Projects post facts, month by month, and read the assessment, what changed and why. What was "
                                + "not answered is unknown, not \"no\". Every error is a problem detail (RFC 9457) in the caller's "
                                + "language. Dates are ISO 8601; a day is a day in Norway.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(OperationDescription.KEY, new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP).scheme("bearer").description("An API key of an organisation "
                                + "(driftsklar keys add). On a machine of one's own the server may ask for none.")));
    }

    @Bean
    RecordResolver records(ObjectMapperProvider mappers) {
        return new RecordResolver(mappers.jsonMapper());
    }

    @Bean
    GlobalOpenApiCustomizer components(AssessorPool assessors) {
        return api -> {
            new CatalogueComponents(assessors.catalogue()).schemas().forEach(api.getComponents()::addSchemas);
            ModelConverters.getInstance(true).readAll(new AnnotatedType(ProblemBody.class))
                    .forEach(api.getComponents()::addSchemas);
            Paths byName = new Paths();
            new TreeMap<>(api.getPaths()).forEach(byName::addPathItem);
            api.setPaths(byName);
            byName.forEach((path, item) -> item.readOperations().forEach(operation -> places(path, operation)));
        };
    }

    /** What a path may say: the project of the other examples, and its first post and assessment. */
    private static void places(String path, Operation operation) {
        if (operation.getParameters() == null || !path.startsWith("/api/v1/projects/")) {
            return;
        }
        operation.getParameters().stream().filter(parameter -> parameter.getIn().equals("path"))
                .forEach(parameter -> parameter.setExample(parameter.getName().equals("id") ? EXAMPLE_PROJECT : "1"));
    }
}
