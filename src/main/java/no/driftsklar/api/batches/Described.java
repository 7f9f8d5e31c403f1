package no.driftsklar.api.batches;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/**
 * Says in the OpenAPI document what {@link BatchIntake} and {@link JobOptionsReader} read, which no parameter of the method tells: the
 * body is written to the disk while it comes.
 */
@Operation(operationId = "postBatch", summary = "Scores a file of projects in the background",
        description = "The file is the body, or the part called file of a form, in which the options may be parts too.",
        parameters = {
            @Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key", schema = @Schema(type = "string", maxLength = 255),
                    description = "The same key with the same file gives the first answer again."),
            @Parameter(in = ParameterIn.QUERY, name = "name", schema = @Schema(type = "string"),
                    description = "What the file is called, where it does not come in a form."),
            @Parameter(in = ParameterIn.QUERY, name = "format", description = "How the results are written; csv without it.",
                    schema = @Schema(type = "string", allowableValues = {"csv", "xlsx", "ndjson"})),
            @Parameter(in = ParameterIn.QUERY, name = "dialect", schema = @Schema(type = "string"),
                    description = "The dialect of CSV, as on the command line."),
            @Parameter(in = ParameterIn.QUERY, name = "raw", schema = @Schema(type = "boolean"),
                    description = "CSV whose texts are not defused, for statistics packages."),
            @Parameter(in = ParameterIn.QUERY, name = "states", schema = @Schema(type = "boolean"),
                    description = "Adds a column for each factor."),
            @Parameter(in = ParameterIn.QUERY, name = "findings", schema = @Schema(type = "boolean"),
                    description = "Writes a table of findings; true without it."),
            @Parameter(in = ParameterIn.QUERY, name = "actions", schema = @Schema(type = "boolean"),
                    description = "Writes a table of actions; true without it."),
            @Parameter(in = ParameterIn.QUERY, name = "codebook", description = "How the codebook of the tables is written.",
                    schema = @Schema(type = "string", allowableValues = {"csv", "md", "json"})),
            @Parameter(in = ParameterIn.QUERY, name = "as_of", schema = @Schema(type = "string", format = "date"),
                    description = "The status_date of projects that give none."),
            @Parameter(in = ParameterIn.QUERY, name = "extra_columns", description = "What becomes of columns that are no fields.",
                    schema = @Schema(type = "string", allowableValues = {"reject", "carry", "ignore"})),
            @Parameter(in = ParameterIn.QUERY, name = "sensitivity", schema = @Schema(type = "integer", minimum = "1"),
                    description = "Draws in which the weights are varied."),
            @Parameter(in = ParameterIn.QUERY, name = "seed", schema = @Schema(type = "integer", format = "int64"),
                    description = "Seed of the draws; 1 without it."),
            @Parameter(in = ParameterIn.QUERY, name = "strict", schema = @Schema(type = "boolean"),
                    description = "Stops at the first row that cannot be read."),
            @Parameter(in = ParameterIn.QUERY, name = "summary", schema = @Schema(type = "boolean"),
                    description = "Writes a report (HTML) that sums up the projects, where there are at least five."),
            @Parameter(in = ParameterIn.QUERY, name = "mapping", schema = @Schema(type = "string"),
                    description = "A mapping of columns to fields, in YAML.")},
        requestBody = @RequestBody(required = true, content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            // without properties: generators of clients leave out the class of a form, and name it all the same
            @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(type = "object",
                    description = "The file is the part called file; options may be parts too.")),
            @Content(mediaType = "application/gzip", schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = BatchController.XLSX, schema = @Schema(type = "string", format = "binary"))}),
        responses = @ApiResponse(responseCode = "202", description = "It waits its turn", useReturnTypeSchema = true))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Described {
}
