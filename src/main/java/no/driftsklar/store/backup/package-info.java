/** Backups: one file that holds everything of the service, read from either database and written to either. */
package no.driftsklar.store.backup;
