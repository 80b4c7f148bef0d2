package edu.suny.microcredentials.committee.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Awaited;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.ReviewEnds;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those of a matter on whom it waits, and then those above them. */
@Component
@Transactional
class WaitingMatters {

	private final Reviews reviews;

	private final Awaited awaited;

	private final ReviewEnds ends;

	private final Belonging belonging;

	private final Campuses campuses;

	private final Notices notices;

	WaitingMatters(Reviews reviews, Awaited awaited, ReviewEnds ends, Belonging belonging, Campuses campuses,
			Notices notices) {
		this.reviews = reviews;
		this.awaited = awaited;
		this.ends = ends;
		this.belonging = belonging;
		this.campuses = campuses;
		this.notices = notices;
	}

	void remind(long id) {
		Review review = review(id);
		String what = "ballot".equals(review.method()) ? "your vote" : "a decision";
		tell(review, this.awaited.members(id), "reminder", "reminder",
				"%s: %s waits for %s".formatted(review.bodyName(), review.proposal(), what),
				"%s asks for %s on proposal %s by %s.".formatted(review.bodyName(), what, review.proposal(),
						day(review)));
	}

	void tellChair(long id) {
		Review review = review(id);
		tell(review, this.awaited.chair(id), "escalation", "chair", overdue(review),
				"%s was asked to decide on proposal %s by %s and has not. As its chair you can see to it that it does."
					.formatted(review.bodyName(), review.proposal(), day(review)));
	}

	void tellOffice(long id) {
		Review review = review(id);
		tell(review, this.belonging.members(Groups.officeOf(campus(review))), "escalation", "office", overdue(review),
				"%s was asked to decide on proposal %s by %s and has not; its chair was told. On the proposal's page you can give the task to another member."
					.formatted(review.bodyName(), review.proposal(), day(review)));
	}

	/**
	 * Tells the chair, and from the second time in a row the governance office.
	 * @return what it is about, a sentence
	 */
	String tellOfMissingQuorum(long id, int times) {
		Review review = review(id);
		String text = (times == 1) ? "%s had no quorum for proposal %s.".formatted(review.bodyName(), review.proposal())
				: "%s had no quorum for proposal %s, %d times in a row.".formatted(review.bodyName(), review.proposal(),
						times);
		String subject = "%s had no quorum for %s".formatted(review.bodyName(), review.proposal());
		tell(review, this.awaited.chair(id), "escalation", "quorum-chair", subject, text);
		if (times > 1) {
			tell(review, this.belonging.members(Groups.officeOf(campus(review))), "escalation", "quorum-office",
					subject, text);
		}
		return text;
	}

	private void tell(Review review, Collection<String> people, String kind, String key, String subject, String text) {
		people
			.forEach((person) -> this.notices.tell(new NewNotice(person, "%s:%d:%s".formatted(key, review.id(), person),
					kind, campus(review), review.proposal(), subject, text, "/proposals/" + review.proposal())));
	}

	private Review review(long id) {
		return this.reviews.find(id).orElseThrow();
	}

	private static String overdue(Review review) {
		return "%s has not decided on %s".formatted(review.bodyName(), review.proposal());
	}

	private static String campus(Review review) {
		return review.campus();
	}

	/** The last day, by the clock of the campus. */
	private LocalDate day(Review review) {
		Instant due = this.ends.due(review.id());
		return LocalDate.ofInstant(due, this.campuses.get(campus(review)).zone());
	}

}
