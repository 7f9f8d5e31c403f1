/** A summary as one HTML page that works without a network, with each picture's numbers in a table beside it. */
package no.driftsklar.summary.report;
