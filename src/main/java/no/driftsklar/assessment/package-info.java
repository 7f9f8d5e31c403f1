/** The use case: facts in, assessment out; states, score with bounds, conditions, verdict, actions and path to ready. */
package no.driftsklar.assessment;
