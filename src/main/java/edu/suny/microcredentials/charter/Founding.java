package edu.suny.microcredentials.charter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.process.CampusGroups;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.CampusProfile;
import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.RegisteredBody;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a campus from its file, whole or not at all: the tenant, its groups, what they
 * may do, the register of its bodies, its calendar and what it says of itself.
 */
@Component
@Transactional
public class Founding {

	private final Keepers keepers;

	private final CampusGroups groups;

	private final Campuses campuses;

	private final CampusProfiles profiles;

	private final Calendars calendars;

	private final Registers registers;

	private final CampusFiles files;

	private final GovernanceRecord record;

	Founding(Keepers keepers, CampusGroups groups, Campuses campuses, CampusProfiles profiles, Calendars calendars,
			Registers registers, CampusFiles files, GovernanceRecord record) {
		this.keepers = keepers;
		this.groups = groups;
		this.campuses = campuses;
		this.profiles = profiles;
		this.calendars = calendars;
		this.registers = registers;
		this.files = files;
		this.record = record;
	}

	/**
	 * What would be made; makes nothing.
	 * @param by null for whoever runs the server
	 */
	@Transactional(readOnly = true)
	public Plan plan(byte[] file, String by) {
		this.keepers.maker(by);
		List<Finding> findings = new ArrayList<>();
		return plan(read(file, findings), findings);
	}

	/**
	 * Makes what the plan says, or nothing if the file has findings.
	 * @param by null for whoever runs the server, and for the product itself
	 * @return the plan that was carried out, or its findings
	 */
	public Plan create(byte[] file, String by) {
		Role as = this.keepers.maker(by);
		this.groups.lock();
		List<Finding> findings = new ArrayList<>();
		CampusFile content = read(file, findings);
		Plan plan = plan(content, findings);
		if (plan.isGood()) {
			make(content, by, as);
		}
		return plan;
	}

	private static CampusFile read(byte[] file, List<Finding> findings) {
		ObjectNode content = FileText.read(file, findings);
		CampusFile read = CampusFileReader.read(content, content.isEmpty() ? new ArrayList<>() : findings);
		if (!content.isEmpty()) {
			new CampusFileCheck(read, findings).check();
		}
		return read;
	}

	private Plan plan(CampusFile file, List<Finding> findings) {
		if (findings.isEmpty()) {
			findings.addAll(taken(file));
		}
		if (!findings.isEmpty()) {
			return Plan.wrong(file.id(), findings);
		}
		List<RegisteredBody> bodies = CampusFiles.register(file.bodies());
		List<String> changes = new ArrayList<>();
		changes.add("The campus %s (%s) with its tenant, and the groups of its faculty and its service accounts."
			.formatted(file.name(), file.id()));
		changes.addAll(Registers.words(List.of(), bodies));
		changes.addAll(Differences.between(FileText.tree(Map.of()), FileText.tree(file)));
		return new Plan(file.id(), List.of(), changes, null, this.registers.problems(file.id(), bodies));
	}

	private List<Finding> taken(CampusFile file) {
		List<Finding> findings = new ArrayList<>();
		if (this.campuses.find(file.id()).isPresent()) {
			findings.add(new Finding("id",
					"There is a campus '%s' already. Change it, or take another id for a new one.".formatted(file.id()),
					true));
		}
		else if (this.groups.isTaken(file.id()) || this.groups.isBegun(file.id())) {
			findings.add(new Finding("id",
					"'%s' is the id of a group or tenant, or the ids of groups and accounts begin with it. Take another."
						.formatted(file.id()),
					true));
		}
		else {
			this.registers.obstacles(file.id(), List.of(), CampusFiles.register(file.bodies()))
				.forEach((sentence) -> findings.add(new Finding("bodies", sentence, true)));
		}
		if (file.signIn() != null && isProviderOfAnother(file.id(), file.signIn().issuer())) {
			findings.add(new Finding("signIn.issuer", "Another campus signs in at this provider already.", true));
		}
		return findings;
	}

	boolean isProviderOfAnother(String campus, String issuer) {
		return this.profiles.signIns()
			.entrySet()
			.stream()
			.anyMatch(
					(each) -> !each.getKey().equals(campus) && each.getValue().path("issuer").asText().equals(issuer));
	}

	private void make(CampusFile file, String by, Role as) {
		String id = file.id();
		this.campuses.register(new Campus(id, file.name(), file.sector(), file.timeZone(), file.homePage()));
		this.profiles.set(id, profile(file));
		this.groups.begin(id, file.name());
		this.registers.begin(id, CampusFiles.register(file.bodies()));
		this.groups.grant(id);
		if (file.calendar() != null) {
			this.calendars.replace(id, CampusFileCheck.days(file.calendar()), by, as);
		}
		this.record.append(act(id, by, as));
	}

	Act act(String campus, String by, Role as) {
		JsonNode file = FileText.tree(this.files.of(campus));
		return Act.onCampus(ActKind.CAMPUS_CHANGED, campus)
			.by(by)
			.as(as)
			.with("fileDigest", GovernanceRecord.digest(file.toString().getBytes(StandardCharsets.UTF_8)));
	}

	static CampusProfile profile(CampusFile file) {
		return new CampusProfile(tree(file.issuer()), Logo.picture(file.logo()),
				(file.colours() != null) ? file.colours().accent() : null, tree(file.signIn()),
				Tracker.valueOf(file.settings().tracker().toUpperCase(Locale.ROOT)), file.settings().appealDays(),
				file.settings().lapseDays());
	}

	private static JsonNode tree(Object value) {
		return (value != null) ? FileText.tree(value) : null;
	}

}
