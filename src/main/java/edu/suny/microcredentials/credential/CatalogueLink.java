package edu.suny.microcredentials.credential;

/**
 * An entry of the catalogue to which another leads.
 *
 * @param governed whether it was governed here; else its campus approved it before
 */
public record CatalogueLink(String campus, String campusName, String slug, String title, boolean governed) {

	/** Where its page is. */
	public String address() {
		return "/catalogue/%s/%s".formatted(this.campus, this.slug);
	}

}
