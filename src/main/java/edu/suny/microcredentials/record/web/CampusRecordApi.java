package edu.suny.microcredentials.record.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.ReadableRows;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The governance record of a campus, for its people; that of what all campuses share, for
 * the people of each.
 */
@RestController
class CampusRecordApi {

	private static final String SHARED = "system";

	private final GovernanceRecord record;

	private final Belonging belonging;

	CampusRecordApi(GovernanceRecord record, Belonging belonging) {
		this.record = record;
		this.belonging = belonging;
	}

	@GetMapping("/api/campuses/{campus}/record")
	Chain record(@PathVariable String campus, Principal who) {
		TypedText.checkIds(campus);
		List<String> own = this.belonging.campuses(who.getName());
		boolean ofTheirs = SHARED.equals(campus) ? !own.isEmpty() : own.contains(campus);
		if (!ofTheirs && !Groups.keepTheSystem(this.belonging.groups(who.getName()))) {
			throw new RefusedException(Reason.NOT_FOUND,
					"There is no campus '%s' of yours whose record you could read.".formatted(campus));
		}
		return Chain.of(campus, ReadableRows.of(this.record.ofCampus(campus)));
	}

	/** As that of a proposal. */
	record Chain(String campus, ReadableRows.End head, List<ReadableRows.Row> rows) {

		static Chain of(String campus, ReadableRows rows) {
			return new Chain(campus, rows.head(), rows.rows());
		}

	}

}
