package edu.suny.microcredentials.change;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.change.Change.State;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what one person proposes until a second one confirms or refuses it. */
@Component
@Transactional
public class TwoPersonChanges {

	/** What the addresses of campuses call what all of them share. */
	public static final String SHARED = "system";

	private static final int LONGEST_REASON = 2000;

	private final ChangeRows rows;

	private final SecondPeople people;

	private final ChangeNews news;

	private final Closings closings;

	private final OpenCampuses open;

	private final Belonging belonging;

	private final GovernanceRecord record;

	private final ObjectProvider<ChangeKind> kinds;

	TwoPersonChanges(ChangeRows rows, SecondPeople people, ChangeNews news, Closings closings, OpenCampuses open,
			Belonging belonging, GovernanceRecord record, ObjectProvider<ChangeKind> kinds) {
		this.rows = rows;
		this.people = people;
		this.news = news;
		this.closings = closings;
		this.open = open;
		this.belonging = belonging;
		this.record = record;
		this.kinds = kinds;
	}

	/**
	 * Keeps a change, tells those who can confirm it, and changes nothing.
	 * @return what was kept, under which number, who confirms it and where: a sentence
	 */
	public String propose(NewChange change) {
		Optional<Change> same = this.rows.of(change.campus())
			.stream()
			.filter((each) -> each.isWaiting() && isSame(each, change))
			.findFirst();
		Collection<String> second = this.people.beside(same.map(Change::proposedBy).orElse(change.proposedBy()),
				change.campus());
		if (same.isPresent()) {
			return this.news.kept(same.get().number(), change, second,
					" already, proposed by " + this.belonging.name(same.get().proposedBy()));
		}
		long number = this.rows.insert(change);
		this.record.append(act(ActKind.CHANGE_PROPOSED, change.campus(), number, change.kind(), change.proposedBy()));
		this.news.proposed(number, change, second);
		return this.news.kept(number, change, second, "");
	}

	/** What builds on something else is another change: it can still come in force. */
	private static boolean isSame(Change kept, NewChange change) {
		return kept.kind() == change.kind() && kept.content().equals(change.content())
				&& kept.base().equals(change.base()) && kept.files().size() == change.files().size()
				&& change.files()
					.stream()
					.allMatch((file) -> kept.files()
						.stream()
						.anyMatch((other) -> other.name().equals(file.name())
								&& Arrays.equals(other.content(), file.content())
								&& Arrays.equals(other.replaced(), file.replaced())));
	}

	/**
	 * All of a campus, the latest first.
	 * @param campus null for what all campuses share
	 * @throws RefusedException if this is not open to this person
	 */
	@Transactional(readOnly = true)
	public List<Change> of(String campus, String user) {
		checkReads(user, campus);
		return this.rows.of(campus);
	}

	/** How many wait at a campus, or with null of what all share. */
	@Transactional(readOnly = true)
	public int waiting(String campus) {
		return waiting().getOrDefault((campus != null) ? campus : "", 0);
	}

	/** How many wait, by campus. */
	@Transactional(readOnly = true)
	public Map<String, Integer> waiting() {
		return this.rows.waiting();
	}

	/**
	 * Those that this person can confirm or refuse.
	 * @param offices ids of the campuses of whose office they are
	 * @param system whether they keep what all campuses share
	 */
	@Transactional(readOnly = true)
	public List<WaitingChange> waitingFor(String user, Collection<String> offices, boolean system) {
		if (!system && offices.isEmpty()) {
			return List.of();
		}
		return this.rows.waiting(system ? null : offices)
			.stream()
			.filter((change) -> this.people.beside(change.proposedBy(), change.campus()).contains(user))
			.toList();
	}

	/** What would be different, or is by now, a sentence each. */
	@Transactional(readOnly = true)
	public List<String> words(Change change) {
		return kind(change).words(change);
	}

	/** Whether this person can confirm or refuse it. */
	@Transactional(readOnly = true)
	public boolean decides(String user, Change change) {
		return change.isWaiting() && this.people.beside(change.proposedBy(), change.campus()).contains(user);
	}

	/**
	 * Puts it in force.
	 * @throws RefusedException if this person may not, if it was decided already, and if
	 * it does not fit what is in force by now; nothing is changed then
	 */
	public void confirm(String campus, long number, String by) {
		Change change = open(campus, number, by);
		if (by.equals(change.proposedBy())) {
			throw new RefusedException(Reason.FORBIDDEN, "You proposed change %d, so somebody else confirms it: %s can."
				.formatted(number, this.people.named(this.people.beside(by, campus))));
		}
		checkDecides(by, change);
		if (campus != null) {
			if (change.kind() == Change.Kind.REGISTER) {
				// Of two changes each holds beside what is in force, and not both
				// together.
				this.closings.lock(campus);
			}
			this.open.check(campus);
		}
		this.rows.decide(number, State.CONFIRMED, by, null);
		kind(change).enforce(change);
		this.record.append(act(ActKind.CHANGE_CONFIRMED, campus, number, change.kind(), by).withPerson("proposer",
				change.proposedBy()));
		this.news.decided(change, by, "confirmed, and is in force now.");
	}

	/**
	 * Refuses it, with a reason; whoever proposed it takes it back by this.
	 * @throws RefusedException if this person may not, and if it was decided already
	 */
	public void refuse(String campus, long number, String reason, String by) {
		Change change = open(campus, number, by);
		boolean own = by.equals(change.proposedBy());
		if (!own) {
			checkDecides(by, change);
		}
		String why = (reason != null && !reason.isBlank()) ? reason.strip() : null;
		if (why == null && !own || why != null && why.length() > LONGEST_REASON) {
			throw new RefusedException(Reason.INVALID,
					"Say why, in at most %d characters: whoever proposed it reads it.".formatted(LONGEST_REASON));
		}
		this.rows.decide(number, own ? State.WITHDRAWN : State.REFUSED, by, why);
		this.record
			.append(act(own ? ActKind.CHANGE_WITHDRAWN : ActKind.CHANGE_REFUSED, campus, number, change.kind(), by)
				.withConfidential("reason", why));
		if (!own) {
			this.news.decided(change, by, "refused: " + why);
		}
	}

	private Change open(String campus, long number, String by) {
		checkReads(by, campus);
		Change change = this.rows.locked(campus, number)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no change %d here.".formatted(number)));
		if (!change.isWaiting()) {
			throw new RefusedException(Reason.CONFLICT, "Change %d was %s already, by %s.".formatted(number,
					change.state().word(), this.belonging.name(change.decidedBy())));
		}
		return change;
	}

	private void checkReads(String user, String campus) {
		if (!this.people.reads(user, campus)) {
			throw new RefusedException(Reason.NOT_FOUND,
					"There is no campus of yours here whose changes you could read.");
		}
	}

	private void checkDecides(String user, Change change) {
		if (!decides(user, change)) {
			throw new RefusedException(Reason.FORBIDDEN, "Change %d is confirmed or refused by %s.".formatted(
					change.number(), this.people.named(this.people.beside(change.proposedBy(), change.campus()))));
		}
	}

	private Act act(ActKind kind, String campus, long number, Change.Kind about, String by) {
		Role role = this.belonging.groups(by).contains(Groups.ADMINISTRATORS) ? Role.ADMINISTRATOR : Role.SYSTEM_OFFICE;
		return Act.onCampus(kind, campus)
			.by(by)
			.as((campus != null && this.belonging.isOffice(by, campus)) ? Role.GOVERNANCE_OFFICE : role)
			.with("change", (int) number)
			.with("about", about.word());
	}

	private ChangeKind kind(Change change) {
		Map<Change.Kind, ChangeKind> known = new EnumMap<>(Change.Kind.class);
		this.kinds.forEach((kind) -> known.put(kind.kind(), kind));
		return known.get(change.kind());
	}

}
