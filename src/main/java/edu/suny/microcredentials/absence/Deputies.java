package edu.suny.microcredentials.absence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom, named and ended by the member themself or the governance office. */
@Component
@Transactional
public class Deputies {

	private final DeputyRows rows;

	private final DeputyCheck check;

	private final DeputyReach reach;

	private final Campuses campuses;

	private final Belonging belonging;

	private final ApplicationEventPublisher events;

	private final GovernanceRecord record;

	Deputies(DeputyRows rows, DeputyCheck check, DeputyReach reach, Campuses campuses, Belonging belonging,
			ApplicationEventPublisher events, GovernanceRecord record) {
		this.record = record;
		this.rows = rows;
		this.check = check;
		this.reach = reach;
		this.campuses = campuses;
		this.belonging = belonging;
		this.events = events;
	}

	/**
	 * Names a deputy; open tasks follow at once.
	 * @param by the member, or somebody of the governance office of their campus
	 * @throws RefusedException if they may not, or if this person cannot act for the
	 * member in these days
	 */
	public Deputy name(DeputyRequest request, String by) {
		String reason = WrittenReason.of(request.reason());
		TypedText.checkIds(request.member(), request.deputy(), request.body());
		String campus = this.check.campus(request, by);
		this.rows.lock(request.member());
		this.check.checked(request, campus, today(campus), this.rows.of(request.member()),
				this.rows.of(request.deputy()));
		long id = this.rows.insert(campus, request, reason, by);
		this.events.publishEvent(new DeputiesChanged());
		Deputy named = this.rows.find(id).orElseThrow();
		this.record.append(act(ActKind.DEPUTY_NAMED, named, by).withConfidential("reason", reason));
		return named;
	}

	private static Act act(ActKind kind, Deputy deputy, String by) {
		Role role = (by == null) ? null : by.equals(deputy.member()) ? Role.MEMBER
				: by.equals(deputy.deputy()) ? Role.DEPUTY : Role.GOVERNANCE_OFFICE;
		return Act.onCampus(kind, deputy.campus())
			.by(by)
			.as(role)
			.withPerson("member", deputy.member())
			.withPerson("deputy", deputy.deputy())
			.with("body", deputy.body())
			.with("firstDay", deputy.firstDay().toString())
			.with("lastDay", deputy.lastDay().toString());
	}

	/**
	 * Ends it now; tasks that are still open come back.
	 * @throws RefusedException if there is none that this user may end, or if it has
	 * ended
	 */
	public Deputy end(long id, String by) {
		Deputy deputy = this.rows.find(id)
			.filter((each) -> by.equals(each.member()) || by.equals(each.deputy())
					|| this.belonging.isOffice(by, each.campus()))
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no such deputy of yours to end."));
		if (!deputy.isOpen(today(deputy.campus())) || !this.rows.end(id, by)) {
			throw new RefusedException(Reason.CONFLICT, "This has ended already.");
		}
		this.record.append(act(ActKind.DEPUTY_ENDED, deputy, by));
		this.events.publishEvent(new DeputiesChanged());
		return this.rows.find(id).orElseThrow();
	}

	/**
	 * Ends what is open at a campus for somebody who belongs to it no more, as a member
	 * who is away or as a deputy. Open tasks come back.
	 */
	public List<Deputy> endOf(String campus, String user) {
		List<Deputy> open = this.rows.recent(LocalDate.now(ZoneOffset.UTC).minusDays(2))
			.stream()
			.filter((each) -> each.campus().equals(campus) && each.isOpen(today(campus)))
			.filter((each) -> user.equals(each.member()) || user.equals(each.deputy()))
			.filter((each) -> this.rows.end(each.id(), user))
			.toList();
		open.forEach((each) -> this.record.append(act(ActKind.DEPUTY_ENDED, each, null)));
		if (!open.isEmpty()) {
			this.events.publishEvent(new DeputiesChanged());
		}
		return open;
	}

	/** Who acts for a member in a body today; nobody where the member does not sit. */
	@Transactional(readOnly = true)
	public Optional<String> of(String member, String body) {
		return this.rows.of(member)
			.stream()
			.filter((each) -> each.acts(today(each.campus())) && this.reach.reaches(each, body))
			.map(Deputy::deputy)
			.findFirst();
	}

	/** All who act for somebody today. */
	@Transactional(readOnly = true)
	public List<Deputy> acting() {
		return this.rows.recent(LocalDate.now(ZoneOffset.UTC).minusDays(2))
			.stream()
			.filter((each) -> each.acts(today(each.campus())))
			.toList();
	}

	/**
	 * Those that somebody may see: their own, and those of campuses whose office they
	 * are.
	 */
	@Transactional(readOnly = true)
	public List<Deputy> seenBy(String user) {
		List<String> offices = this.belonging.campuses(user)
			.stream()
			.filter((campus) -> this.belonging.isOffice(user, campus))
			.toList();
		return this.rows.seenBy(user, offices, LocalDate.now(ZoneOffset.UTC).minusYears(1));
	}

	public LocalDate today(String campus) {
		return LocalDate.now(this.campuses.get(campus).zone());
	}

}
