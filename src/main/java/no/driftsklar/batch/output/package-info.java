/** Assessments out: tables, workbooks and NDJSON, with the codebook and the scripts that say what each column means. */
package no.driftsklar.batch.output;
