package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Which rejections of a proposal can be appealed or were, and what was found. */
@Component
class AppealSection implements PageSection {

	private final Appeals appeals;

	private final Belonging belonging;

	AppealSection(Appeals appeals, Belonging belonging) {
		this.appeals = appeals;
		this.belonging = belonging;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		model.addAttribute("appeals", this.appeals.of(page.row().number()).stream().map(this::line).toList());
	}

	private Line line(Appeal appeal) {
		return new Line(appeal, this.appeals.until(appeal), name(appeal.acceptedBy()), name(appeal.appealedBy()),
				name(appeal.withdrawnBy()),
				Stream.of(name(appeal.heardBy()), name(appeal.heardFor()))
					.filter((name) -> name != null)
					.collect(Collectors.joining(" for ")));
	}

	private String name(String user) {
		return (user != null) ? this.belonging.name(user) : null;
	}

	/**
	 * As the page shows it.
	 *
	 * @param acceptedBy a name or null, as are those that follow
	 * @param heardBy who recorded it; of a deputy, for whom, too
	 */
	record Line(Appeal appeal, Instant until, String acceptedBy, String by, String withdrawnBy, String heardBy) {

		/** Whether its days run, and nobody has said anything. */
		public boolean isOpen() {
			return this.appeal.isOpen() && !this.appeal.isAppealed();
		}

		/** Whether its days ran out. */
		public boolean isUnanswered() {
			return !this.appeal.isOpen() && !this.appeal.isAppealed() && this.appeal.acceptedAt() == null;
		}

	}

}
