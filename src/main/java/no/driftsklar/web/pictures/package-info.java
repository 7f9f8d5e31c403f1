/** Pictures in SVG that the server draws: readable in grey, on a phone, in print and by a screen reader. */
package no.driftsklar.web.pictures;
