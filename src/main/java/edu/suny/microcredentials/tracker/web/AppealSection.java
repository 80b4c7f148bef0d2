package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.List;

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
		List<Line> lines = this.appeals.of(page.row().number()).stream().map(this::line).toList();
		model.addAttribute("appeals", lines);
		model.addAttribute("appealOpen", !page.waitingFor().isEmpty() && page.row().state().equals("REJECTED"));
	}

	private Line line(Appeal appeal) {
		return new Line(appeal, this.appeals.until(appeal), name(appeal.appealedBy()), name(appeal.heardBy()));
	}

	private String name(String user) {
		return (user != null) ? this.belonging.name(user) : null;
	}

	/** As the page shows it. */
	record Line(Appeal appeal, Instant until, String by, String heardBy) {

		/** Whether its days run, and nobody has said anything. */
		public boolean isOpen() {
			return this.appeal.acceptedAt() == null && !this.appeal.isAppealed() && this.until.isAfter(Instant.now());
		}

	}

}
