/** The command line: one door to assessments, for researchers and advisers. */
package no.driftsklar.cli;
