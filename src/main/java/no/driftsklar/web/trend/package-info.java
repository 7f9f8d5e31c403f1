/** The page that shows how a project has moved over time, and why. */
package no.driftsklar.web.trend;
