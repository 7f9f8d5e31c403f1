/** What one takes along of a result: a report as PDF, and answers and assessment as files. */
package no.driftsklar.web.share;
