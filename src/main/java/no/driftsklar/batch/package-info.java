/** Files of projects in, assessments out: CSV, workbooks, JSON and NDJSON; bad rows are told apart, good ones scored. */
package no.driftsklar.batch;
