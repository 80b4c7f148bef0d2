package edu.suny.microcredentials.tracker;

/**
 * A search in the list of proposals that somebody keeps.
 *
 * @param query what is sought, as the query of an address: {@code ?state=IN_REVIEW}
 */
public record SavedSearch(long id, String name, String query) {
}
