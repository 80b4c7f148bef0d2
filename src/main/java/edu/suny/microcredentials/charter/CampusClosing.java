package edu.suny.microcredentials.charter;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.change.TwoPersonChanges;
import edu.suny.microcredentials.change.SecondPeople;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a campus once nothing is on its way there. What it has can be read as before,
 * and its people sign in as before.
 */
@Component
@Transactional
public class CampusClosing {

	private static final int LONGEST_REASON = 2000;

	private final Keepers keepers;

	private final Campuses campuses;

	private final Closings closings;

	private final OpenCampuses open;

	private final TwoPersonChanges changes;

	private final SecondPeople people;

	private final Notices notices;

	private final GovernanceRecord record;

	private final JdbcClient jdbc;

	CampusClosing(Keepers keepers, Campuses campuses, Closings closings, OpenCampuses open, TwoPersonChanges changes,
			SecondPeople people, Notices notices, GovernanceRecord record, JdbcClient jdbc) {
		this.keepers = keepers;
		this.campuses = campuses;
		this.closings = closings;
		this.open = open;
		this.changes = changes;
		this.people = people;
		this.notices = notices;
		this.record = record;
		this.jdbc = jdbc;
	}

	/**
	 * Closes it.
	 * @throws RefusedException if this person may not, if it is closed already, or while
	 * proposals are on their way or changes wait there, with a detail for each
	 */
	public void close(String id, String reason, String by) {
		Role as = this.keepers.maker(by);
		Campus campus = this.campuses.find(id)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no campus '%s'.".formatted(id)));
		if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw new RefusedException(Reason.INVALID,
					"Say why the campus is closed, in at most %d characters.".formatted(LONGEST_REASON));
		}
		this.closings.lock(id);
		this.open.check(id);
		checkNothingRuns(campus);
		this.closings.close(id, by, reason.strip());
		this.record
			.append(Act.onCampus(ActKind.CAMPUS_CLOSED, id).by(by).as(as).withConfidential("reason", reason.strip()));
		Set<String> office = this.people.office(id);
		this.notices.tell(office.stream()
			.map((member) -> new NewNotice(member, "campus-closed:" + id, "decided", id, null,
					campus.name() + " is closed",
					"Proposals, models and changes of it are not taken there any more; what it has can be read. "
							+ reason.strip(),
					"/campuses/" + id))
			.toList());
	}

	private void checkNothingRuns(Campus campus) {
		List<String> running = running(campus.id());
		if (!running.isEmpty()) {
			throw new RefusedException(Reason.CONFLICT,
					"%s is not closed: %s on their way there. Each ends, or is withdrawn by its proposers, first: %s."
						.formatted(campus.name(),
								(running.size() == 1) ? "a proposal is" : running.size() + " proposals are",
								String.join("; ", running.stream().limit(20).toList()))
						.replace("a proposal is on their way", "a proposal is on its way"),
					running);
		}
		int waiting = this.changes.waiting(campus.id());
		if (waiting > 0) {
			throw new RefusedException(Reason.CONFLICT,
					"%s is not closed: %d of its changes wait for a second person. Have them confirmed or refused first, at /campuses/%s/changes."
						.formatted(campus.name(), waiting, campus.id()));
		}
	}

	/**
	 * Number and title of each proposal that has not ended: of its own, and of other
	 * campuses where it has joined or is asked to.
	 */
	private List<String> running(String campus) {
		return this.jdbc.sql("""
				select number || ', ' || title from proposal where exists (
					select from act_ru_execution whole where business_key_ = number and parent_id_ is null
						and (:campus = campus or :campus = any(partners) or exists (
							select from act_ru_execution part
							where part.root_proc_inst_id_ = whole.id_ and part.tenant_id_ = :campus)))
				order by number""").param("campus", campus).query(String.class).list();
	}

}
