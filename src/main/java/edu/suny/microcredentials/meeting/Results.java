package edu.suny.microcredentials.meeting;

import java.util.Map;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.meeting.AgendaItem.Result;
import edu.suny.microcredentials.page.Words;

import org.springframework.stereotype.Component;

/** What a meeting made of its items, in words. */
@Component
public class Results {

	private static final Map<Kind, String> HEADINGS = Map.of(Kind.CONSENT, "Consent calendar", Kind.MATTER, "Proposals",
			Kind.CONFIRMATION, "Acts between meetings, to be confirmed", Kind.OTHER, "Other business");

	private static final Map<String, String> MOVED = Map.of("forwarded", "To forward it", "returned",
			"To return it to its proposers", "rejected", "To reject it", "tabled", "To table it", "confirmed",
			"To confirm it", "refused", "To confirm it");

	private final Words words;

	private final Campuses campuses;

	Results(Words words, Campuses campuses) {
		this.campuses = campuses;
		this.words = words;
	}

	public static String heading(Kind kind) {
		return HEADINGS.get(kind);
	}

	/** "To forward it". */
	public String moved(Result result) {
		String moved = MOVED.get(result.decision());
		return this.campuses.body(result.referredTo())
			.map((body) -> "%s, referred to %s for a report".formatted(moved, body.name()))
			.orElse(moved);
	}

	/** "6 for, 1 against, no abstentions, 1 recused; 7 present". */
	public static String numbers(Result result) {
		return "%d for, %d against, %d abstained, %d recused; %d present".formatted(result.votesFor(),
				result.votesAgainst(), result.abstentions(), result.recused().size(), result.present());
	}

	/** How it went out; null where it is not recorded. */
	public String outcome(AgendaItem item, Matter matter) {
		if (item.result() == null || item.kind() == Kind.OTHER) {
			return null;
		}
		if (item.kind() == Kind.CONFIRMATION) {
			return "confirmed".equals(item.result().decision()) ? "Confirmed"
					: Boolean.TRUE.equals(item.result().quorumMet()) ? "Not confirmed"
							: "Not confirmed, for want of a quorum";
		}
		return matter.isOpen() ? null : this.words.of(matter.outcome());
	}

	/** All of it in a sentence; null where nothing is recorded. */
	public String sentence(AgendaItem item, Matter matter) {
		if (item.result() == null) {
			return (matter != null && !matter.isOpen() && item.kind() != Kind.CONFIRMATION)
					? "It was decided otherwise, or left review: %s".formatted(matter.reason()) : null;
		}
		if (item.kind() == Kind.OTHER) {
			return item.result().text();
		}
		String outcome = outcome(item, matter);
		return "%s: %s. %s".formatted(moved(item.result()), numbers(item.result()),
				(outcome != null) ? outcome + "." : "The votes are being counted; reload in a moment.");
	}

}
