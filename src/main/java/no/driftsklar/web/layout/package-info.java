/** What all pages have around them, and the page that says what went wrong. */
package no.driftsklar.web.layout;
