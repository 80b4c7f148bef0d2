package edu.suny.microcredentials.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.process.CampusGroups;
import edu.suny.microcredentials.calendar.CalendarChanged;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.campus.BodyRegister;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.campus.RegisteredBody;
import edu.suny.microcredentials.change.TwoPersonChanges;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a campus by its file. What the file does not name stays as it is; what it names
 * is the whole of that. What a campus says of itself is in force at once, and its
 * register of bodies when a second person confirms it.
 */
@Component
@Transactional
public class Charters {

	private final Keepers keepers;

	private final Founding founding;

	private final CampusFiles files;

	private final CampusGroups groups;

	private final Campuses campuses;

	private final CampusProfiles profiles;

	private final BodyRegister bodies;

	private final Calendars calendars;

	private final Closings closings;

	private final OpenCampuses open;

	private final Registers registers;

	private final RegisterChange registerChange;

	private final TwoPersonChanges changes;

	private final GovernanceRecord record;

	private final ApplicationEventPublisher events;

	Charters(Keepers keepers, Founding founding, CampusFiles files, CampusGroups groups, Campuses campuses,
			CampusProfiles profiles, BodyRegister bodies, Calendars calendars, Closings closings, OpenCampuses open,
			Registers registers, RegisterChange registerChange, TwoPersonChanges changes, GovernanceRecord record,
			ApplicationEventPublisher events) {
		this.keepers = keepers;
		this.founding = founding;
		this.files = files;
		this.groups = groups;
		this.campuses = campuses;
		this.profiles = profiles;
		this.bodies = bodies;
		this.calendars = calendars;
		this.closings = closings;
		this.open = open;
		this.registers = registers;
		this.registerChange = registerChange;
		this.changes = changes;
		this.record = record;
		this.events = events;
	}

	/** What a file would change; changes nothing. */
	public Plan plan(String campus, byte[] file, String by) {
		this.keepers.keeper(by, campus);
		List<Finding> findings = new ArrayList<>();
		Wanted wanted = wanted(campus, file, findings);
		this.keepers.checkChanges(by, campus, wanted.members(this.bodies.of(campus)));
		return plan(campus, wanted, findings);
	}

	/**
	 * Changes what the plan says, or nothing if the file has findings.
	 * @return the plan that was carried out, or its findings
	 */
	public Plan change(String campus, byte[] file, String by) {
		Role as = this.keepers.keeper(by, campus);
		this.closings.lock(campus);
		List<Finding> findings = new ArrayList<>();
		Wanted wanted = wanted(campus, file, findings);
		this.keepers.checkChanges(by, campus, wanted.members(this.bodies.of(campus)));
		Plan plan = plan(campus, wanted, findings);
		if (!plan.isGood()) {
			return plan;
		}
		List<String> inForce = Differences.between(wanted.before(), wanted.after());
		if (!inForce.isEmpty()) {
			enforce(campus, wanted, by, as);
		}
		String kept = wanted.isOfBodies(this.bodies.of(campus))
				? this.changes.propose(this.registerChange.of(campus, wanted.bodies(), by)) : null;
		return new Plan(campus, List.of(), inForce, kept, List.of());
	}

	private Wanted wanted(String campus, byte[] file, List<Finding> findings) {
		this.open.check(campus);
		ObjectNode before = FileText.tree(this.files.of(campus));
		ObjectNode named = FileText.read(file, findings);
		ObjectNode after = before.deepCopy();
		named.properties().forEach((member) -> {
			after.remove(member.getKey());
			if (!member.getValue().isNull()) {
				after.set(member.getKey(), member.getValue());
			}
		});
		CampusFile content = CampusFileReader.read(after, findings);
		if (content.id() != null && !content.id().equals(campus)) {
			findings.add(Finding.of("id",
					"The file is of '%s', and this is '%s'. A campus keeps its id.".formatted(content.id(), campus)));
		}
		new CampusFileCheck(content, findings).check();
		return new Wanted(before, content);
	}

	private Plan plan(String campus, Wanted wanted, List<Finding> findings) {
		if (wanted.file().signIn() != null
				&& this.founding.isProviderOfAnother(campus, wanted.file().signIn().issuer())) {
			findings.add(new Finding("signIn.issuer", "Another campus signs in at this provider already.", true));
		}
		List<RegisteredBody> now = this.bodies.of(campus);
		if (findings.isEmpty() && wanted.isOfBodies(now)) {
			this.registers.obstacles(campus, now, wanted.bodies())
				.forEach((sentence) -> findings.add(Finding.of("bodies", sentence)));
			this.registers.problems(campus, wanted.bodies())
				.forEach((sentence) -> findings.add(Finding.of("bodies", sentence)));
		}
		if (!findings.isEmpty()) {
			return Plan.wrong(campus, findings);
		}
		List<String> all = new ArrayList<>(Differences.between(wanted.before(), wanted.after()));
		List<String> register = Registers.words(now, wanted.bodies());
		register.forEach((sentence) -> all.add(sentence + " This takes a second person."));
		return new Plan(campus, List.of(), all, null, List.of());
	}

	private void enforce(String campus, Wanted wanted, String by, Role as) {
		CampusFile file = wanted.file();
		String zone = this.campuses.get(campus).timeZone();
		this.campuses.change(new Campus(campus, file.name(), file.sector(), file.timeZone(), file.homePage()));
		this.groups.rename(campus, file.name());
		this.profiles.set(campus, Founding.profile(file));
		this.calendars.replace(campus, (file.calendar() != null) ? CampusFileCheck.days(file.calendar()) : List.of(),
				by, as);
		if (!zone.equals(file.timeZone())) {
			this.events.publishEvent(new CalendarChanged(campus));
		}
		this.record.append(this.founding.act(campus, by, as));
	}

	/** The campus as it is, and as the file wants it. */
	private record Wanted(ObjectNode before, CampusFile file) {

		ObjectNode after() {
			return FileText.tree(this.file);
		}

		List<RegisteredBody> bodies() {
			return CampusFiles.register(this.file.bodies());
		}

		/** Names of the members that would be another. */
		Set<String> members(List<RegisteredBody> now) {
			ObjectNode after = after();
			Set<String> members = new TreeSet<>();
			for (String member : CampusFileReader.MEMBERS) {
				boolean same = member.equals("bodies") ? sameBodies(now)
						: this.before.path(member).equals(after.path(member));
				if (!same) {
					members.add(member);
				}
			}
			return members;
		}

		/** Where a body cannot be read, it is another. */
		private boolean sameBodies(List<RegisteredBody> now) {
			return this.file.bodies().stream().allMatch((body) -> body.id() != null && body.type() != null)
					&& !isOfBodies(now);
		}

		boolean isOfBodies(List<RegisteredBody> now) {
			return !bodies().equals(now);
		}

	}

}
