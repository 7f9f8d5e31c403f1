/** Compiles the rule base and runs its rules on facts; the only package that knows Drools. */
package no.driftsklar.engine;
