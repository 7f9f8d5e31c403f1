package no.driftsklar.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.problems.Languages;
import no.driftsklar.api.problems.ProblemBody;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.catalogue.Language;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes of each operation what follows from its method: the language of the answer, the scope that a key must have, the
 * problems that can come instead of an answer, and its example.
 */
@Component
class OperationDescription implements GlobalOperationCustomizer {

    /** Name of the security scheme. */
    static final String KEY = "apiKey";

    /** Name of the schema of problem details. */
    static final String PROBLEM = "Problem";

    private static final String PROJECT = "project.json";
    private static final String TABLE = "projects.csv";
    private static final String ASSESSMENT = "project.assessment.ndjson";

    private final JsonMapper json;

    OperationDescription(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        NeedsScope scope = method.getMethodAnnotation(NeedsScope.class);
        if (scope == null) {
            return operation;
        }
        operation.setSecurity(List.of(new SecurityRequirement().addList(KEY, scope.value().key())));
        boolean speaks = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Language.class);
        if (speaks) {
            parameter(operation, language());
            parameter(operation, acceptLanguage());
        }
        problems(operation, kinds(operation, method, speaks));
        example(operation);
        return operation;
    }

    private static void parameter(Operation operation, Parameter parameter) {
        List<Parameter> parameters = operation.getParameters() == null ? new ArrayList<>()
                : new ArrayList<>(operation.getParameters());
        // two methods that answer in different formats are one operation
        if (parameters.stream().noneMatch(there -> there.getName().equals(parameter.getName()))) {
            parameters.add(parameter);
        }
        operation.setParameters(parameters);
    }

    private static Parameter language() {
        Schema<String> languages = string();
        Stream.of(Language.values()).map(Language::code).forEach(languages::addEnumItemObject);
        return new Parameter().in("query").name(Languages.PARAMETER).schema(languages)
                .description("Language of the answer; it goes before Accept-Language.");
    }

    private static Parameter acceptLanguage() {
        return new Parameter().in("header").name(HttpHeaders.ACCEPT_LANGUAGE).schema(string())
                .description("Languages that the caller would like (RFC 9110); nb where none of ours is among them.");
    }

    private static Schema<String> string() {
        Schema<String> schema = new Schema<>();
        schema.addType("string");
        return schema;
    }

    private static Set<ProblemKind> kinds(Operation operation, HandlerMethod method, boolean speaks) {
        Set<ProblemKind> kinds = EnumSet.of(ProblemKind.UNAUTHENTICATED, ProblemKind.FORBIDDEN, ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.TOO_MANY_REQUESTS, ProblemKind.UNAVAILABLE);
        if (speaks) {
            kinds.add(ProblemKind.INVALID_REQUEST);
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(List.of(ProblemKind.INVALID_JSON, ProblemKind.CONTENT_TOO_LARGE,
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemKind.INVALID_FACTS));
        }
        Arrays.stream(method.getMethodParameters()).forEach(parameter -> {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                kinds.add(ProblemKind.NOT_FOUND);
            }
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null && Set.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH).contains(header.name())
                    && !method.hasMethodAnnotation(GetMapping.class)) {
                kinds.add(ProblemKind.PRECONDITION_FAILED);
            }
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                kinds.add(ProblemKind.INVALID_REQUEST);
            }
        });
        return kinds;
    }

    /** One response for each status, because kinds may share one. */
    private static void problems(Operation operation, Set<ProblemKind> kinds) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        responses.keySet().removeIf(status -> !status.startsWith("2") && responses.get(status).getDescription() == null);
        for (ProblemKind kind : kinds) {
            String status = String.valueOf(kind.status());
            ApiResponse same = responses.get(status);
            String description = kind.title().en() + " (" + kind.type() + ")";
            if (same != null && same.getContent() != null && same.getContent().containsKey(ProblemBody.MEDIA_TYPE)) {
                if (!same.getDescription().contains(description)) {
                    same.setDescription(same.getDescription() + "; " + description);
                }
            } else {
                responses.addApiResponse(status, new ApiResponse().description(description).content(new Content()
                        .addMediaType(ProblemBody.MEDIA_TYPE, new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
            }
        }
        operation.setResponses(responses);
    }

    private void example(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        operation.getRequestBody().getContent().forEach((type, content) -> {
            boolean isTable = type.equals("text/csv");
            boolean isFacts = content.getSchema() != null && Schemas.FACTS.equals(content.getSchema().get$ref());
            Object example = isTable ? text(TABLE) : example(isFacts ? PROJECT : "api/"
                    + operation.getOperationId() + ".json");
            if (example != null) {
                content.setExample(example);
            }
            if (isFacts) {
                operation.getResponses().get("200").getContent().values().forEach(answer -> answer.setExample(example(ASSESSMENT)));
            }
        });
    }

    private static String text(String name) {
        try (InputStream example = OperationDescription.class.getResourceAsStream("examples/" + name)) {
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the sample data; null where there is none of the name. */
    private Object example(String name) {
        try (InputStream example = OperationDescription.class.getResourceAsStream("examples/" + name)) {
            return example == null ? null : json.readValue(example, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
