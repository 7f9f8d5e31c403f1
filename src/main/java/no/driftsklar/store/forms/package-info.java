/** The form of a project before it is sent: who saved which answers, and what somebody else saved in the meantime. */
package no.driftsklar.store.forms;
