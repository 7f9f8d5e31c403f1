/** Facts in, assessment out, nothing kept. */
package no.driftsklar.api.assessments;
