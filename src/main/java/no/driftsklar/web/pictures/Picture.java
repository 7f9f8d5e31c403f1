package no.driftsklar.web.pictures;

/**
 * A drawing as it stands in a page.
 *
 * @param id    unique in the page
 * @param title what it shows
 * @param svg   the drawing, an svg element whose texts are escaped
 */
public record Picture(String id, String title, String svg) {
}
