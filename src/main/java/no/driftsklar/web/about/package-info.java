/** What the service says of itself: how it assesses, what it keeps, and how accessible it is. */
package no.driftsklar.web.about;
