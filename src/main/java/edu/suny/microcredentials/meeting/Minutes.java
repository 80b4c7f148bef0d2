package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.List;

/**
 * The minutes of a meeting, in words, as they are read and kept.
 *
 * @param begins by the clock of the campus
 * @param present names, with what people are if they are not plain members
 * @param postedAt null while they are a draft
 */
public record Minutes(String body, String campus, Instant begins, Instant ends, String place, List<String> present,
		List<String> excused, List<String> absent, String attendance, List<Part> parts, Instant postedAt,
		String postedBy) {

	Minutes postedBy(String name, Instant at) {
		return new Minutes(this.body, this.campus, this.begins, this.ends, this.place, this.present, this.excused,
				this.absent, this.attendance, this.parts, at, name);
	}

	/** A part of the agenda, with what came of its items. */
	public record Part(String heading, List<Entry> entries) {
	}

	/**
	 * An item, and what came of it. What there was none of is null.
	 *
	 * @param number of the proposal
	 * @param together a sentence where it was one motion with others
	 * @param numbers for, against, abstained, recused, present
	 * @param recused names with reasons
	 * @param outcome in a word; "Not taken up" where nothing was recorded
	 * @param reason why this outcome
	 */
	public record Entry(String title, String number, String department, String note, String together, String moved,
			String motion, String mover, String seconder, String numbers, String quorum, List<String> recused,
			String outcome, String reason, List<String> changes, String text, String dissent, String recordedBy) {
	}

}
