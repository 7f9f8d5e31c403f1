/** Files of the data folder that must outlast the machine. */
package no.driftsklar.store.files;
