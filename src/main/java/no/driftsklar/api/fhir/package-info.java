/** The form and its answers as FHIR R4 has them: Questionnaire and QuestionnaireResponse. */
package no.driftsklar.api.fhir;
