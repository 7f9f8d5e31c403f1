package no.driftsklar.api.openapi;

/** The schemas that do not follow from a Java type; controllers name them in their annotations. */
public final class Schemas {

    private static final String COMPONENTS = "#/components/schemas/";

    /** The facts of one project; made from the catalogue. */
    public static final String FACTS = COMPONENTS + "Facts";

    /** Some facts of a project, none of which is required; made from the catalogue. */
    public static final String SOME_FACTS = COMPONENTS + "SomeFacts";

    /** An assessment, as {@link no.driftsklar.assessment.AssessmentJson} writes it. */
    public static final String ASSESSMENT = COMPONENTS + "Assessment";

    /** A FHIR R4 resource; its own specification says what it holds. */
    public static final String FHIR_RESOURCE = COMPONENTS + "FhirResource";

    /** A JSON Schema; its own specification says what it holds. */
    public static final String JSON_SCHEMA = COMPONENTS + "JsonSchema";

    private Schemas() {
    }
}
