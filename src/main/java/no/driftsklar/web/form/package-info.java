/** The form: its list of themes, the questions of each, the answers before they are sent, and what two people do at once. */
package no.driftsklar.web.form;
