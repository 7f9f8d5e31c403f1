/** What the assessments rest on: fields, factors, risks and the rule base itself, to read. */
package no.driftsklar.api.reference;
