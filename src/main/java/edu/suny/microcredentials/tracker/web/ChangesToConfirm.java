package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.change.TwoPersonChanges;
import edu.suny.microcredentials.change.WaitingChange;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.tracker.Reader;

import org.springframework.stereotype.Component;

/** What others of an office proposed, and a second person of it confirms or refuses. */
@Component
class ChangesToConfirm {

	private final TwoPersonChanges changes;

	private final Campuses campuses;

	private final Belonging belonging;

	ChangesToConfirm(TwoPersonChanges changes, Campuses campuses, Belonging belonging) {
		this.changes = changes;
		this.campuses = campuses;
		this.belonging = belonging;
	}

	/** The first first. */
	List<Line> of(Reader reader) {
		List<WaitingChange> waiting = this.changes.waitingFor(reader.id(), reader.offices(), reader.seesAll());
		if (waiting.isEmpty()) {
			return List.of();
		}
		Map<String, String> names = this.belonging
			.names(waiting.stream().map(WaitingChange::proposedBy).distinct().toList());
		return waiting.stream().map((change) -> line(change, names.get(change.proposedBy()))).toList();
	}

	private Line line(WaitingChange change, String by) {
		Optional<Campus> campus = Optional.ofNullable(change.campus()).map(this.campuses::get);
		return new Line(change.number(), change.kind().what(), change.place(),
				campus.map(Campus::name).orElse("All campuses"), by, change.proposedAt(),
				campus.map(Campus::zone).orElse(ZoneOffset.UTC));
	}

	/**
	 * A change that waits.
	 *
	 * @param what is changed, in words
	 * @param place what the addresses call its campus
	 * @param where the name of its campus
	 */
	record Line(long number, String what, String place, String where, String by, Instant since, ZoneId zone) {
	}

}
