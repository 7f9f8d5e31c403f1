/** The page of a project's action plan. */
package no.driftsklar.web.plan;
