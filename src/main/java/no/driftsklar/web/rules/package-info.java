/** The rule base to browse, to search, and to read: every factor, risk and contradiction with its rules and sources. */
package no.driftsklar.web.rules;
