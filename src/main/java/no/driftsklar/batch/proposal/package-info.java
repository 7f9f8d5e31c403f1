/** Proposes how the columns of somebody else's table become fields, and says of what it is unsure. */
package no.driftsklar.batch.proposal;
