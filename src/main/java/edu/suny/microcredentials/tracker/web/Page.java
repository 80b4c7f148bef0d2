package edu.suny.microcredentials.tracker.web;

import java.util.List;

import edu.suny.microcredentials.tracker.PageEnd;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.ProposalSearch;

/**
 * What a page of a list shows.
 *
 * @param end after which the next page begins; null on the last
 */
record Page(List<ProposalRow> rows, PageEnd end) {

	/** Of what was found, with one more if there is another page. */
	static Page of(List<ProposalRow> found) {
		List<ProposalRow> rows = found.stream().limit(ProposalSearch.PAGE).toList();
		return new Page(rows, (found.size() > rows.size()) ? PageEnd.of(rows.get(rows.size() - 1)) : null);
	}

}
