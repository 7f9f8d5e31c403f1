package no.driftsklar.api.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import no.driftsklar.api.openapi.Schemas;
import org.jspecify.annotations.Nullable;

/**
 * What bodies hold that no type stands for, for the OpenAPI document: requests are read key by key, so that all that is wrong can
 * be named, and assessments are kept as text.
 */
final class Bodies {

    private Bodies() {
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectBody(
            @Schema(description = "What the project is called, where no status says it.", maxLength = 200)
            @Nullable String projectName) {
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatusBody(
            @Schema(description = "The day that the facts describe; without it today, or that of the post that is corrected.",
                    format = "date")
            @Nullable String statusDate,
            @Schema(description = "Where the facts come from: form, api or import; api where it is not given.")
            @Nullable String source,
            @Schema(description = "Number of the post that this one takes the place of.", minimum = "1")
            @Nullable Long corrects,
            @Schema(ref = Schemas.SOME_FACTS, requiredMode = Schema.RequiredMode.REQUIRED) Object facts) {
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhatIfBody(
            @Schema(description = "The day whose facts are taken; without it today.", format = "date")
            @Nullable String at,
            @Schema(ref = Schemas.SOME_FACTS) Object facts,
            @Schema(description = "What factors are supposed to do, by name: hinders, promotes or neither.")
            Map<String, String> factors) {
    }

    @Schema(description = "An assessment of a project as it was made, with what led to it.")
    record AssessmentOfProject(
            @Schema(description = "Its number within the project, from 1.") long n,
            @Schema(description = "The day that it is about.") String statusDate,
            @Schema(description = "When it was made.") String madeAt,
            @Schema(description = "Why it was made: status, late_data or correction.") String cause,
            @Schema(description = "Number of the post that led to it.") long status,
            @Schema(description = "Number of the assessment that it takes the place of; null where of none.")
            @Nullable Long replaces,
            @Schema(description = "Values that are older than they last, and count as missing.") List<StaleFact> stale,
            @Schema(description = "What is missing where there is no assessment.") List<String> missing,
            @Schema(ref = Schemas.ASSESSMENT) @Nullable Object assessment) {
    }

    @Schema(description = "A value that is older than it lasts.")
    record StaleFact(String field, Object value, String statusDate, String source, long status, int shelfLifeDays) {
    }
}
