/** The OpenAPI description of the API, made from the controllers and from the catalogue. */
package no.driftsklar.api.openapi;
