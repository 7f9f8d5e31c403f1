/** Batches: files of projects that are scored as jobs. Their rows stand in the database, their files in the data folder. */
package no.driftsklar.store.jobs;
