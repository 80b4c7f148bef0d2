package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.stream.Stream;

import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.hold.Holds;
import edu.suny.microcredentials.lapse.Copies;
import edu.suny.microcredentials.proposal.SetAside;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands above all else of a proposal: that it is held, what it was taken up from or
 * as, what came of it, and texts beside its draft.
 */
@Component
class NoticesAboveAll implements PageSection {

	private final Holds holds;

	private final Copies copies;

	private final Credentials credentials;

	private final SetAside texts;

	private final Readers readers;

	private final VisibleProposals visible;

	NoticesAboveAll(Holds holds, Copies copies, Credentials credentials, SetAside texts, Readers readers,
			VisibleProposals visible) {
		this.holds = holds;
		this.copies = copies;
		this.credentials = credentials;
		this.texts = texts;
		this.readers = readers;
		this.visible = visible;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		String number = page.row().number();
		String original = this.copies.original(number).orElse(null);
		List<String> copies = this.copies.copies(number);
		// A copy that is still a draft is its proposers' alone.
		List<String> known = this.visible
			.of(Stream.concat(Stream.ofNullable(original), copies.stream()).toList(), this.readers.of(user))
			.stream()
			.map(ProposalRow::number)
			.toList();
		model.addAttribute("hold", this.holds.open(number).orElse(null));
		model.addAttribute("original", known.contains(original) ? original : null);
		model.addAttribute("copies", copies.stream().filter(known::contains).toList());
		model.addAttribute("credential",
				page.row().state().equals("PUBLISHED") ? this.credentials.ofProposal(number).orElse(null) : null);
		model.addAttribute("texts", page.row().mine() && this.texts.areKept(number));
	}

}
