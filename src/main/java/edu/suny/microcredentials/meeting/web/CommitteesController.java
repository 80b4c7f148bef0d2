package edu.suny.microcredentials.meeting.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.meeting.ChangedBallots;
import edu.suny.microcredentials.meeting.Committees;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Matters;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.process.PullToAgenda;
import edu.suny.microcredentials.page.SearchedPage;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bodies that somebody belongs to, and the page of each. */
@Controller
@RequestMapping("/committees")
class CommitteesController {

	private final Committees committees;

	private final CommitteePages pages;

	private final Matters matters;

	private final PullToAgenda pulling;

	private final ChangedBallots ballots;

	CommitteesController(Committees committees, CommitteePages pages, Matters matters, PullToAgenda pulling,
			ChangedBallots ballots) {
		this.ballots = ballots;
		this.committees = committees;
		this.pages = pages;
		this.matters = matters;
		this.pulling = pulling;
	}

	/** The office of the system looks after thousands, which are searched and paged. */
	@GetMapping
	String bodies(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") int page,
			Principal who, Model model) {
		List<Participant> all = this.committees.of(who.getName());
		List<Participant> others = all.stream().filter((each) -> !each.isMember()).toList();
		model.addAttribute("own", all.stream().filter(Participant::isMember).toList());
		model.addAttribute("office", !others.isEmpty());
		model.addAttribute("others", SearchedPage.of(others,
				(each) -> each.body().name() + " " + each.body().id() + " " + each.campusName(), words, page));
		return "committees";
	}

	@GetMapping("/{body}")
	String body(@PathVariable String body, Principal who, Model model) {
		return page(this.committees.at(body, who.getName()), Typed.NOTHING, model);
	}

	@PostMapping("/{body}/matters/{review}/pull")
	String pull(@PathVariable String body, @PathVariable long review, @RequestParam(defaultValue = "") String reason,
			Principal who, Model model, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		try {
			this.pulling.pull(matter(participant, review), reason, who.getName());
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			return page(participant, new Typed(review, reason, null, null, refusal.getMessage()), model);
		}
		return "redirect:/committees/" + participant.body().id();
	}

	/** Puts another vote in the place of the reader's, where the rules let them. */
	@PostMapping("/{body}/matters/{review}/ballot")
	String change(@PathVariable String body, @PathVariable long review, @RequestParam(defaultValue = "") String choice,
			@RequestParam(defaultValue = "") String rationale, @RequestParam(defaultValue = "") String changes,
			Principal who, Model model, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		try {
			this.ballots.change(matter(participant, review), who.getName(), choice, rationale, changes);
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			return page(participant, new Typed(review, rationale, choice, changes, refusal.getMessage()), model);
		}
		return "redirect:/committees/%s#matter-%d".formatted(participant.body().id(), review);
	}

	private Matter matter(Participant participant, long review) {
		if (!participant.isMember()) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only members of %s act on what is before it.".formatted(participant.body().name()));
		}
		return this.matters.open(participant.body().id())
			.stream()
			.filter((each) -> each.review() == review)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"This is not before %s any more.".formatted(participant.body().name())));
	}

	private String page(Participant participant, Typed typed, Model model) {
		model.addAttribute("page", this.pages.page(participant));
		model.addAttribute("zone", participant.zone());
		model.addAttribute("typed", typed);
		return "committee";
	}

	/** What was typed about a matter, and refused. */
	record Typed(long review, String reason, String choice, String changes, String refusal) {

		static final Typed NOTHING = new Typed(0, "", null, null, null);

		public boolean isOf(Matter matter) {
			return this.review == matter.review();
		}

	}

}
