/** Projects over HTTP: their status, facts, assessments, trend and changes. */
package no.driftsklar.api.projects;
