package edu.suny.microcredentials.tracker.web;

import java.util.ArrayList;
import java.util.List;

import edu.suny.microcredentials.tracker.PageEnd;
import edu.suny.microcredentials.tracker.ProposalSearch;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search as an address says it; each null for any.
 *
 * @param words each of which the proposal contains, whole or its beginning
 * @param body id of the body or office that considers it now
 * @param unchanged days since it changed last, at least
 * @param submitted days since it was submitted last, at least
 * @param after the end of the page before, as that page names it
 */
record SearchForm(String words, String campus, String state, String body, Integer unchanged, Integer submitted,
		Boolean mine, String after) {

	ProposalSearch search() {
		return new ProposalSearch(this.words, this.campus, this.state, this.body, this.unchanged, this.submitted,
				isMine(), PageEnd.parse(this.after));
	}

	public boolean isMine() {
		return Boolean.TRUE.equals(this.mine);
	}

	public boolean isNarrowed() {
		return search().isNarrowed();
	}

	/** What is asked, as the query of an address, from the first page. */
	public String query() {
		return query(null);
	}

	/** The same for the page after this one. */
	public String query(PageEnd end) {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance();
		List<Object> values = new ArrayList<>();
		add(address, values, "words", this.words);
		add(address, values, "campus", this.campus);
		add(address, values, "state", this.state);
		add(address, values, "body", this.body);
		add(address, values, "unchanged", this.unchanged);
		add(address, values, "submitted", this.submitted);
		add(address, values, "mine", isMine() ? true : null);
		add(address, values, "after", end);
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

	private static void add(UriComponentsBuilder address, List<Object> values, String name, Object value) {
		if (value != null && !value.toString().isBlank()) {
			address.queryParam(name, "{" + name + "}");
			values.add(value);
		}
	}

}
