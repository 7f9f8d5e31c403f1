/** The REST API under {@code /api/v1}: one package for each group of resources. */
package no.driftsklar.api;
