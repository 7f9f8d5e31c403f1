/** What the API says when something is wrong: problem details (RFC 9457) in the caller's language. */
package no.driftsklar.api.problems;
