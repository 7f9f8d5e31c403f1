/** Reads what a project says into facts: types, missing values, and clear words about what cannot be read. */
package no.driftsklar.facts;
