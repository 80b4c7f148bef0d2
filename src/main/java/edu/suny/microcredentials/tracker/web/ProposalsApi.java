package edu.suny.microcredentials.tracker.web;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.impact.Touched;
import edu.suny.microcredentials.lapse.process.TakingUpAgain;
import edu.suny.microcredentials.proposal.process.Ideas;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import edu.suny.microcredentials.tracker.web.OpenFacts.Held;
import edu.suny.microcredentials.tracker.web.OpenFacts.OpenAppeal;
import edu.suny.microcredentials.tracker.web.ProposalPage.Change;
import edu.suny.microcredentials.tracker.web.ProposalPage.Decision;
import edu.suny.microcredentials.tracker.web.ProposalPage.Holder;
import edu.suny.microcredentials.tracker.web.ProposalPage.Revision;
import edu.suny.microcredentials.tracker.web.ProposalPage.Route;
import edu.suny.microcredentials.tracker.web.ProposalPage.StepLine;
import edu.suny.microcredentials.tracker.web.RoundLines.Round;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposals as JSON, with the same rights as on the pages. */
@RestController
@RequestMapping("/api/proposals")
class ProposalsApi {

	private final Readers readers;

	private final VisibleProposals visible;

	private final ProposalPages pages;

	private final Ideas ideas;

	private final Withdrawals withdrawals;

	private final ImpactLines impact;

	private final TakingUpAgain takingUp;

	private final RoundLines rounds;

	private final OpenFacts facts;

	ProposalsApi(Readers readers, VisibleProposals visible, ProposalPages pages, Ideas ideas, Withdrawals withdrawals,
			ImpactLines impact, TakingUpAgain takingUp, RoundLines rounds, OpenFacts facts) {
		this.facts = facts;
		this.rounds = rounds;
		this.takingUp = takingUp;
		this.impact = impact;
		this.readers = readers;
		this.visible = visible;
		this.pages = pages;
		this.ideas = ideas;
		this.withdrawals = withdrawals;
	}

	/** Starts a proposal: title, summary, kind and department, as in the start form. */
	@PostMapping
	ResponseEntity<Entry> start(@RequestBody JsonNode idea, Principal who) {
		if (!(idea instanceof ObjectNode)) {
			throw new RefusedException(Reason.INVALID,
					"Send an object with title, summary, kind and department; this is none.");
		}
		String number = this.ideas.start(idea, who.getName());
		return ResponseEntity.created(URI.create("/api/proposals/" + number))
			.body(Entry.of(this.pages.row(number, who.getName())));
	}

	@GetMapping
	Entries list(@ParameterObject SearchForm form, Principal who) {
		Page found = Page.of(this.visible.search(form.search(), this.readers.of(who.getName())));
		return new Entries(found.rows().stream().map(Entry::of).toList(), found.end() != null,
				Objects.toString(found.end(), null));
	}

	@GetMapping("/{number}")
	Whole proposal(@PathVariable String number, Principal who) {
		return Whole.of(this.pages.page(number, who.getName()), this.facts.held(number), this.facts.appeal(number));
	}

	/** What a change or the retirement of it would touch. */
	@GetMapping("/{number}/impact")
	List<Touched> impact(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		return this.impact.of(number, who.getName()).stream().map(ImpactLines.Line::touched).toList();
	}

	@PostMapping("/{number}/withdrawal")
	Entry withdraw(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		this.withdrawals.withdraw(number, who.getName());
		return Entry.of(this.pages.row(number, who.getName()));
	}

	/** Begins a new proposal with what an ended one said last. */
	@PostMapping("/{number}/copy")
	ResponseEntity<Entry> copy(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		String copy = this.takingUp.copy(number, who.getName());
		return ResponseEntity.created(URI.create("/api/proposals/" + copy))
			.body(Entry.of(this.pages.row(copy, who.getName())));
	}

	/** Round by round: points, answers, and why bodies were asked again or not. */
	@GetMapping("/{number}/rounds")
	List<Round> rounds(@PathVariable String number, Principal who) {
		return this.rounds.of(this.pages.row(number, who.getName()));
	}

	/**
	 * One page.
	 *
	 * @param next to be sent as {@code after} for the next; null on the last
	 */
	record Entries(List<Entry> proposals, boolean more, String next) {
	}

	record Entry(String number, String title, String state, String campus, List<String> partners, String kind,
			String department, int round, int revision, Instant begunAt, Instant submittedAt, Instant changedAt) {

		static Entry of(ProposalRow row) {
			return new Entry(row.number(), row.title(), row.state(), row.campus(), row.partners(), row.kind(),
					row.department(), row.round(), row.revision(), row.begunAt(), row.submittedAt(), row.changedAt());
		}

	}

	record Whole(String number, String title, String state, String campus, List<String> partners, String kind,
			String department, int round, int revision, Instant begunAt, Instant changedAt, List<String> proposers,
			JsonNode document, boolean draft, List<Holder> waitingFor, List<StepLine> steps, List<Decision> decisions,
			List<Change> changes, List<Revision> revisions, Route route, boolean historyAgedOut, Held hold,
			OpenAppeal appeal, Outlook outlook) {

		static Whole of(ProposalPage page, Held hold, OpenAppeal appeal) {
			ProposalRow row = page.row();
			return new Whole(row.number(), row.title(), row.state(), row.campus(), row.partners(), row.kind(),
					row.department(), row.round(), row.revision(), row.begunAt(), row.changedAt(), page.proposers(),
					page.document(), page.draft(), page.waitingFor(), page.steps(), page.decisions(), page.changes(),
					page.revisions(), page.route(), page.historyAgedOut(), hold, appeal, page.outlook());
		}

	}

}
