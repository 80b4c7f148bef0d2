package edu.suny.microcredentials.tracker.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.proposal.ProposalState;
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

	private static final int LONG = 30;

	/** Of more campuses nobody looks through all bodies in one choice. */
	private static final int MANY = 10;

	/** What many look for, by name: the query of each. */
	static Map<String, String> ready(Collection<Body> bodies) {
		Map<String, String> ready = new LinkedHashMap<>();
		ready.put("Mine", new SearchForm(null, null, null, null, null, null, true, null).query());
		bodies.forEach((body) -> ready.put("With " + body.name(),
				new SearchForm(null, null, null, body.id(), null, null, null, null).query()));
		ready.put("Waiting longer than " + LONG + " days",
				new SearchForm(null, null, ProposalState.IN_REVIEW.name(), null, LONG, null, null, null).query());
		return ready;
	}

	/**
	 * The bodies that can be chosen, by campus: all of them, and where there are very
	 * many those of the campus that is chosen, or of the reader's where none is.
	 * @param campuses how many the reader sees
	 * @param theirs the campuses to which a search without a campus keeps
	 * @param bodies of all those campuses, by id
	 */
	Map<String, List<Body>> offered(int campuses, Collection<String> theirs, Map<String, Body> bodies) {
		boolean any = this.campus == null || this.campus.isBlank();
		String chosen = Optional.ofNullable(this.body).map(bodies::get).map(Body::campus).orElse(null);
		return bodies.values()
			.stream()
			.filter((each) -> !isNarrowing(campuses) || each.campus().equals(chosen)
					|| (any ? theirs.contains(each.campus()) : each.campus().equals(this.campus)))
			.collect(Collectors.groupingBy(Body::campus));
	}

	/** Whether the campus that is chosen decides which bodies can be. */
	static boolean isNarrowing(int campuses) {
		return campuses > MANY;
	}

	/**
	 * What is asked of the database; of the words only letters and digits reach it.
	 * @throws RefusedException if it is no search
	 */
	ProposalSearch search() {
		check();
		TypedText.checkIds(this.after);
		return new ProposalSearch(this.words, this.campus, this.state, this.body, this.unchanged, this.submitted,
				isMine(), PageEnd.parse(this.after));
	}

	/**
	 * Refuses what cannot be sought, whichever page of it.
	 * @throws RefusedException if a campus, a state or a body is no id
	 */
	void check() {
		TypedText.checkIds(this.campus, this.state, this.body);
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
		Map<String, Object> values = fields();
		if (end != null) {
			values.put("after", end);
		}
		values.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(values).toUriString();
	}

	/** What is asked, field by field, without those that ask nothing. */
	public Map<String, Object> fields() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("words", this.words);
		fields.put("campus", this.campus);
		fields.put("state", this.state);
		fields.put("body", this.body);
		fields.put("unchanged", this.unchanged);
		fields.put("submitted", this.submitted);
		fields.put("mine", isMine() ? true : null);
		fields.values().removeIf((value) -> value == null || value.toString().isBlank());
		return fields;
	}

}
