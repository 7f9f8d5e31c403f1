/** Files of projects in: CSV, workbooks, JSON and NDJSON in every dialect that survey tools and spreadsheets write. */
package no.driftsklar.batch.input;
