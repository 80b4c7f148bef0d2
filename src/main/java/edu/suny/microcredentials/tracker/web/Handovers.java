package edu.suny.microcredentials.tracker.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import edu.suny.microcredentials.committee.Reassignment;
import edu.suny.microcredentials.committee.Reassignments;
import edu.suny.microcredentials.proposal.Transfers;
import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.stereotype.Component;

/** What the governance office gave to others, and who withdrew a proposal. */
@Component
class Handovers {

	private final Reassignments reassignments;

	private final Transfers transfers;

	Handovers(Reassignments reassignments, Transfers transfers) {
		this.reassignments = reassignments;
		this.transfers = transfers;
	}

	/** The first first. */
	List<Handover> of(ProposalRow row) {
		String number = row.number();
		return Stream
			.of(this.reassignments.of(number).stream().map(Handovers::given),
					this.transfers.of(number)
						.stream()
						.map((each) -> new Handover(each.at(), "%1$s transferred the proposal from %2$s to %3$s.",
								each.by(), each.from(), each.to(), each.reason())),
					Stream.of(row)
						.filter((each) -> each.state().equals("WITHDRAWN"))
						.flatMap((each) -> this.transfers.withdrawal(number).stream())
						.map((each) -> new Handover(each.at(), "%1$s withdrew the proposal.", each.by(), null, null,
								null)))
			.flatMap((each) -> each)
			.sorted(Comparator.comparing(Handover::at))
			.toList();
	}

	private static Handover given(Reassignment each) {
		String step = each.step().replace("%", "%%");
		String pattern = (each.from() != null) ? "%1$s gave “" + step + "” from %2$s to %3$s."
				: "%1$s gave “" + step + "” to %3$s.";
		return new Handover(each.at(), pattern, each.by(), each.from(), each.to(), each.reason());
	}

}
