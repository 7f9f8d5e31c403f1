/** What came out for a project, and why. */
package no.driftsklar.web.result;
