/** Two rule bases beside each other: what differs between them, and which projects come out differently because of it. */
package no.driftsklar.batch.comparison;
