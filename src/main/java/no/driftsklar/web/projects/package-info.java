/** The page with all projects of an organisation, and the one on which a project is deleted. */
package no.driftsklar.web.projects;
