/** Who visits a page, in which language, and what they may do there. */
package no.driftsklar.web.visit;
