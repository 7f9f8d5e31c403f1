/** Files of projects: uploaded, their columns mapped, scored in the background, and what came out of it. */
package no.driftsklar.web.research;
