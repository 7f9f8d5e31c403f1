/** Many assessments counted together: distributions, barriers, missing answers and the consistency of the scales. */
package no.driftsklar.summary;
