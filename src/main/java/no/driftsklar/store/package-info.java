/** Projects and their assessments over time, and who may see them. Needs no Spring context: the command line uses it too. */
package no.driftsklar.store;
