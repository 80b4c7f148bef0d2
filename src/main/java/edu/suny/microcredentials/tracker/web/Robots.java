package edu.suny.microcredentials.tracker.web;

/**
 * What a search engine reads beside a page of the tracker: proposals under discussion are
 * there to be read, and no results of a search for years to come.
 */
final class Robots {

	static final String HEADER = "X-Robots-Tag";

	static final String NO_INDEX = "noindex";

	private Robots() {
	}

}
