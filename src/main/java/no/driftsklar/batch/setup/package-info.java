/** What a run of scoring needs to know before it begins, for the command line and for the server alike. */
package no.driftsklar.batch.setup;
