/** Projects over time: what was posted about them, their facts at any date, their assessments, and what changed why. */
package no.driftsklar.store.projects;
