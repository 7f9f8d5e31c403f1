/** What would come out if actions were done or answers were others; nothing of it is kept. */
package no.driftsklar.web.whatif;
