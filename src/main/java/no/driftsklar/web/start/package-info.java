/** The first page: what this is, and where a project begins. */
package no.driftsklar.web.start;
