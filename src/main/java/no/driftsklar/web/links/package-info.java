/** The page on which links to a project are made and revoked, and what opens one. */
package no.driftsklar.web.links;
