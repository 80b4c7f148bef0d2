package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.time.LocalDate;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.hold.Holds;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Component;

/**
 * What stands beside the state of a proposal: that it is held, or not finally rejected.
 */
@Component
class OpenFacts {

	private final Holds holds;

	private final Appeals appeals;

	OpenFacts(Holds holds, Appeals appeals) {
		this.holds = holds;
		this.appeals = appeals;
	}

	/** Null unless the proposal is held now. */
	Held held(String number) {
		return this.holds.open(number).map((hold) -> new Held(hold.last(), hold.reason(), hold.heldAt())).orElse(null);
	}

	/** Null unless a rejection can be appealed now, or its appeal is to be heard. */
	OpenAppeal appeal(String number) {
		return this.appeals.open(number).map(this::openAppeal).orElse(null);
	}

	private OpenAppeal openAppeal(Appeal appeal) {
		return new OpenAppeal(appeal.round(), appeal.body(), appeal.bodyName(), this.appeals.until(appeal),
				appeal.appealedAt());
	}

	@Schema(description = "The governance office holds the proposal: nobody decides about it. Null unless it is held now.")
	record Held(@Schema(description = "The last day of it, by the clock of the campus") LocalDate until, String reason,
			Instant since) {
	}

	@Schema(description = "The rejection of the proposal can be appealed, or its appeal is to be heard. Null where it is final, or was none.")
	record OpenAppeal(@Schema(description = "The round in which it was rejected") int round,
			@Schema(description = "The id of the body that hears the appeal") String body, String bodyName,
			@Schema(description = "Until when its proposers can appeal, or could") Instant until,
			@Schema(description = "Null while nobody has appealed") Instant appealedAt) {
	}

}
