package edu.suny.microcredentials.roster.process;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.access.process.Accounts;
import edu.suny.microcredentials.access.process.Profile;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;
import edu.suny.microcredentials.roster.Importer;
import edu.suny.microcredentials.roster.Newcomer;
import edu.suny.microcredentials.roster.ParsedRoster;
import edu.suny.microcredentials.roster.Roster;
import edu.suny.microcredentials.roster.RosterEntry;
import edu.suny.microcredentials.roster.RosterFacts;
import edu.suny.microcredentials.roster.RosterPlan;
import edu.suny.microcredentials.roster.RosterPlan.Line;
import edu.suny.microcredentials.roster.RosterPlanner;
import edu.suny.microcredentials.roster.RosterTable;
import edu.suny.microcredentials.roster.SeatKeeper;
import edu.suny.microcredentials.roster.Seated;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a roster file would change, and puts it in force. It is the whole roster of
 * each body or group that it names: who is not in it leaves.
 */
@Component
@Transactional
public class Rosters {

	private final RosterTable table;

	private final CurrentRosters current;

	private final Terms terms;

	private final SeatKeeper seatKeeper;

	private final StoppedReviews stopped;

	private final Accounts accounts;

	private final IdentityService identity;

	private final TaskService tasks;

	private final EngineIdentity caller;

	private final GovernanceRecord record;

	Rosters(RosterTable table, CurrentRosters current, Terms terms, SeatKeeper seatKeeper, StoppedReviews stopped,
			Accounts accounts, IdentityService identity, TaskService tasks, EngineIdentity caller,
			GovernanceRecord record) {
		this.record = record;
		this.table = table;
		this.current = current;
		this.terms = terms;
		this.seatKeeper = seatKeeper;
		this.stopped = stopped;
		this.accounts = accounts;
		this.identity = identity;
		this.tasks = tasks;
		this.caller = caller;
	}

	/** What would change; changes nothing. */
	@Transactional(readOnly = true)
	public RosterPlan plan(Importer importer, byte[] file) {
		return plan(importer, ParsedRoster.read(file));
	}

	/**
	 * Changes all that the plan says, or nothing if the file has findings.
	 * @return the plan that was put in force, or its findings
	 */
	public RosterPlan putInForce(Importer importer, byte[] file) {
		return putInForce(importer, file, null);
	}

	/**
	 * Changes what was shown, and nothing if the file would change other things by now.
	 * @param shown the digest of the plan that the importer saw; null for none
	 * @return the plan as it is now
	 */
	public RosterPlan putInForce(Importer importer, byte[] file, String shown) {
		this.table.lock();
		RosterPlan plan = plan(importer, ParsedRoster.read(file));
		if (plan.changes() && (shown == null || shown.equals(plan.digest()))) {
			this.caller.asSystem(() -> {
				enforce(importer, file, plan);
				return null;
			});
		}
		return plan;
	}

	/** All rosters that somebody may change, as they are now. */
	@Transactional(readOnly = true)
	public List<Roster> all(Importer importer) {
		return this.current.all(importer);
	}

	private RosterPlan plan(Importer importer, ParsedRoster parsed) {
		if (this.identity.isReadOnly()) {
			throw new RefusedException(Reason.CONFLICT,
					"The directory of people is kept elsewhere and cannot be written here; keep the rosters there.");
		}
		RosterFacts facts = this.current.facts(importer, parsed.users());
		List<Seated> seated = this.current.seated(parsed.groups(facts));
		Map<String, String> names = this.current
			.names(Stream.concat(seated.stream().map(Seated::user), facts.accounts().keySet().stream())
				.collect(Collectors.toSet()));
		return parsed.plan(facts, seated, new RosterPlanner(facts, names, this::openTasks));
	}

	private int openTasks(Seated seated, String campus) {
		return this.caller
			.asSystem(() -> (int) this.tasks.createTaskQuery().taskAssignee(seated.user()).tenantIdIn(campus).count());
	}

	private void enforce(Importer importer, byte[] file, RosterPlan plan) {
		long id = this.table.insertImport(importer.name(), Instant.now(), new String(file, StandardCharsets.UTF_8));
		List<Line> named = Stream.of(plan.added(), plan.changed(), plan.ended()).flatMap(List::stream).toList();
		List<Line> different = Stream.concat(named.stream(), plan.removed().stream()).toList();
		List<String> at = different.stream().map(Line::campus).distinct().sorted().toList();
		at.forEach(this::campus);
		enrol(plan);
		Set<Seat> seats = different.stream().map(Seat::of).collect(Collectors.toCollection(TreeSet::new));
		seats.forEach((seat) -> this.table.remove(seat.user(), seat.group()));
		named.forEach((line) -> this.table
			.insert(new RosterEntry(line.user(), line.campus(), line.group(), line.term()), id));
		Set<String> done = new HashSet<>();
		for (Seat seat : seats) {
			if (done.add(seat.campus() + ' ' + seat.user())) {
				this.terms.apply(seat.campus(), seat.user(), Instant.now());
			}
			this.accounts.endByHand(seat.user(), seat.group());
		}
		at.forEach((campus) -> this.record.append(act(importer, campus, file, id, different)));
		at.forEach((campus) -> this.seatKeeper.keep(campus, Instant.now()));
		at.forEach(this.stopped::resume);
	}

	private static Act act(Importer importer, String campus, byte[] file, long id, List<Line> different) {
		Role role = importer.administrator() ? Role.ADMINISTRATOR : Role.GOVERNANCE_OFFICE;
		return Act.onCampus(ActKind.ROSTER_PUT_IN_FORCE, campus)
			.by(importer.user())
			.as((importer.user() != null) ? role : null)
			.with("import", (int) id)
			.with("changes", (int) different.stream().filter((line) -> line.campus().equals(campus)).count())
			.with("fileDigest", GovernanceRecord.digest(file));
	}

	private void enrol(RosterPlan plan) {
		List<Newcomer> people = new ArrayList<>(plan.accounts());
		people.addAll(plan.profiles());
		people.sort((one, other) -> one.user().compareTo(other.user()));
		people.forEach((person) -> this.accounts.enrol(person.campus(), person.user(),
				new Profile(person.name(), person.mail())));
	}

	/** A campus of the register is a tenant of the engine under the same id. */
	private void campus(String campus) {
		if (this.identity.createTenantQuery().tenantId(campus).count() == 0) {
			Tenant tenant = this.identity.newTenant(campus);
			tenant.setName(this.current.name(campus));
			this.identity.saveTenant(tenant);
		}
	}

	/** In the order of people, so that two imports never wait for each other. */
	private record Seat(String user, String group, String campus) implements Comparable<Seat> {

		static Seat of(Line line) {
			return new Seat(line.user(), line.group(), line.campus());
		}

		@Override
		public int compareTo(Seat other) {
			int byUser = this.user.compareTo(other.user);
			return (byUser != 0) ? byUser : this.group.compareTo(other.group);
		}

	}

}
