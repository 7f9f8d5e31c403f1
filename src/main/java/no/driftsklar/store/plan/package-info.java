/** The action plan of a project: which actions it takes on, who is responsible, by when, and what is done. */
package no.driftsklar.store.plan;
