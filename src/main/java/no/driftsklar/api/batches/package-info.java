/** Batches: files of projects that are scored in the background, followed while they are, and fetched when they are done. */
package no.driftsklar.api.batches;
