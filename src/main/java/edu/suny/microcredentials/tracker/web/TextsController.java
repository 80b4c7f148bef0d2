package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.page.Redline;
import edu.suny.microcredentials.proposal.SetAside;
import edu.suny.microcredentials.proposal.SetAside.Text;
import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The texts of a proposal that were written at the same time as others, for its
 * proposers: as a page beside what the proposal says now, and as JSON.
 */
@Controller
class TextsController {

	private final ProposalPages pages;

	private final SetAside texts;

	private final Changes changes;

	TextsController(ProposalPages pages, SetAside texts, Changes changes) {
		this.pages = pages;
		this.texts = texts;
		this.changes = changes;
	}

	@GetMapping("/proposals/{number}/texts")
	String page(@PathVariable String number, Principal who, Model model) {
		ProposalRow row = own(number, who);
		JsonNode now = Optional.ofNullable(this.pages.page(number, who.getName()).document())
			.orElse(JsonNodeFactory.instance.objectNode());
		model.addAttribute("row", row);
		model.addAttribute("texts", this.texts.of(number).stream().map((text) -> compared(text, now)).toList());
		return "texts";
	}

	@GetMapping("/api/proposals/{number}/texts")
	@ResponseBody
	List<Kept> texts(@PathVariable String number, Principal who) {
		own(number, who);
		return this.texts.of(number)
			.stream()
			.map((text) -> new Kept(text.id(), text.user(), text.at(), text.document().json(), text.answers()))
			.toList();
	}

	private ProposalRow own(String number, Principal who) {
		ProposalRow row = this.pages.row(number, who.getName());
		if (!row.mine()) {
			throw new RefusedException(Reason.FORBIDDEN,
					"What its proposers wrote beside %s is theirs alone.".formatted(number));
		}
		return row;
	}

	private Compared compared(Text text, JsonNode now) {
		return new Compared(text.user() != null, text.at(), this.changes.between(text.document().json(), now),
				text.answers());
	}

	/**
	 * A text beside what the proposal says now.
	 *
	 * @param late whether it came too late to become the draft; otherwise it was the
	 * draft
	 * @param parts those that differ
	 * @param answers to points that were to be changed; null for none
	 */
	record Compared(boolean late, Instant at, List<Redline> parts, JsonNode answers) {
	}

	/** A text as it was written. */
	record Kept(long id, String user, Instant at, JsonNode proposal, JsonNode answers) {
	}

}
