/** A run over files of any size: good rows are scored in their order, bad rows told apart, nothing is lost. */
package no.driftsklar.batch.scoring;
