package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.impact.Impact;
import edu.suny.microcredentials.impact.Touched;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a change of a proposal would touch, as far as a reader may know of it. */
@Component
class ImpactLines implements PageSection {

	private final Impact impact;

	private final Readers readers;

	private final VisibleProposals visible;

	ImpactLines(Impact impact, Readers readers, VisibleProposals visible) {
		this.impact = impact;
		this.readers = readers;
		this.visible = visible;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		model.addAttribute("impact", of(page.row().number(), user));
		model.addAttribute("impactMost", Impact.MOST);
	}

	List<Line> of(String number, String user) {
		List<Touched> touched = this.impact.of(number);
		Set<String> known = this.visible.of(touched.stream().map(Touched::number).toList(), this.readers.of(user))
			.stream()
			.map(ProposalRow::number)
			.collect(Collectors.toSet());
		return Stream.concat(touched.stream(), this.impact.ofEarlier(number).stream())
			.filter((each) -> each.isPublished() || known.contains(each.number()))
			.map((each) -> new Line(each, known.contains(each.number())))
			.toList();
	}

	/**
	 * One that would be touched.
	 *
	 * @param known whether the reader may open its page; everybody knows what is
	 * published
	 */
	record Line(Touched touched, boolean known) {
	}

}
