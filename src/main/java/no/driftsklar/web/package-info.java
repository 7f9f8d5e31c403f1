/** The pages in the browser: what leaders, project teams and researchers see. */
package no.driftsklar.web;
