package edu.suny.microcredentials.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Body.Type;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three campuses with their bodies, and accounts that are roles, password {@code demo}.
 * The first of each group is its chair, the second its secretary. The executive committee
 * of harbor are senators; its review committee and graduate council have no part in the
 * shared path, but in templates that it may choose.
 */
@TestConfiguration(proxyBeanMethods = false)
@Order(0)
public class SampleCampuses implements ApplicationRunner {

	/** How courses of the departments of business begin. */
	public static final List<String> BUSINESS_COURSES = List.of("ACC", "BUS", "MKT", "NPM", "SCM");

	private static final String PASSWORD = "demo";

	private final Campuses campuses;

	private final IdentityService identity;

	private final TransactionTemplate transaction;

	private final boolean addresses;

	/**
	 * Makes nothing yet.
	 * @param addresses whether accounts have mail addresses
	 */
	SampleCampuses(Campuses campuses, IdentityService identity, TransactionTemplate transaction,
			@Value("${governance.sample-addresses:true}") boolean addresses) {
		this.addresses = addresses;
		this.campuses = campuses;
		this.identity = identity;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.identity.createUserQuery().userId("admin").count() == 0) {
			// All or none: a start that is killed half way is begun again.
			this.transaction.executeWithoutResult((status) -> create());
		}
	}

	private void create() {
		group("camunda-admin", "Administrators", "SYSTEM", List.of(account("admin", "Administrator", null)), null);
		group("system-governance-office", "System governance office", "SYSTEM",
				List.of(account("system-office", "System governance office", null)), null);
		campus(new Campus("lakeside", "Lakeside Community College", "community college", "America/New_York", null));
		campus(new Campus("hillview", "Hillview College", "comprehensive college", "America/New_York", null));
		campus(new Campus("harbor", "Harbor University", "university center", "America/New_York", null));
		body("lakeside", "division", "division-council", "Division council", Type.DIVISION_COUNCIL, true, 3,
				"division council member");
		body("harbor", "executive-committee", "Executive committee", Type.EXECUTIVE_COMMITTEE, true,
				List.of("harbor-senator1", "harbor-senator2", "harbor-senator3"));
		body("harbor", "reviewer", "review-committee", "Review committee", Type.REVIEW_COMMITTEE, true, 3,
				"review committee member");
		body("harbor", "graduate", "graduate-council", "Graduate council", Type.GRADUATE_COUNCIL, true, 3,
				"graduate council member");
		joinBoth();
	}

	private void campus(Campus campus) {
		this.campuses.register(campus);
		var tenant = this.identity.newTenant(campus.id());
		tenant.setName(campus.name());
		this.identity.saveTenant(tenant);
		this.identity.createTenantGroupMembership(campus.id(), "system-governance-office");
		String id = campus.id();
		List<String> faculty = accounts(id, "faculty", 3, "faculty");
		List<String> department = accounts(id, "department", 3, "sciences department member");
		List<String> business = accounts(id, "business", 3, "business department member");
		List<String> everyFaculty = new ArrayList<>(faculty);
		everyFaculty.addAll(department);
		everyFaculty.addAll(business);
		group(id + "-faculty", campus.name() + " faculty", "WORKFLOW", everyFaculty, id);
		body(id, "department-sciences", "Department of Sciences", Type.DEPARTMENT, true, department);
		body(id, "department-business", "Department of Business", Type.DEPARTMENT, true, business);
		this.campuses.setCoursePrefixes(id + "-department-sciences", List.of("BIO", "CHE", "ENV", "GEO"));
		this.campuses.setCoursePrefixes(id + "-department-business", BUSINESS_COURSES);
		body(id, "committee", "curriculum-committee", "Curriculum committee", Type.CURRICULUM_COMMITTEE, true, 5,
				"curriculum committee member");
		body(id, "senator", "senate", "Senate", Type.SENATE, true, 7, "senator");
		body(id, "market-analysts", "Market analysts", Type.MARKET_ANALYSTS, false,
				List.of(account(id + "-analyst1", label(id, "market analyst 1"), id)));
		body(id, "academic-affairs", "Academic affairs", Type.ACADEMIC_AFFAIRS, false,
				List.of(account(id + "-provost", label(id, "provost"), id)));
		body(id, "office", "governance-office", "Governance office", Type.GOVERNANCE_OFFICE, false, 2,
				"governance office");
		group(id + "-service-accounts", campus.name() + ": Service accounts", "SYSTEM",
				List.of(account(id + "-service", label(id, "service account"), id)), id);
	}

	/** People who serve in two bodies, or at two campuses. */
	private void joinBoth() {
		account("two-bodies", "Harbor committee member and senator", "harbor");
		this.identity.createMembership("two-bodies", "harbor-curriculum-committee");
		this.identity.createMembership("two-bodies", "harbor-senate");
		account("two-campuses", "Harbor and Hillview faculty", "harbor");
		this.identity.createTenantUserMembership("hillview", "two-campuses");
		this.identity.createMembership("two-campuses", "harbor-faculty");
		this.identity.createMembership("two-campuses", "hillview-faculty");
	}

	private void body(String campus, String accountStem, String id, String name, Type type, boolean faculty, int size,
			String role) {
		body(campus, id, name, type, faculty, accounts(campus, accountStem, size, role));
	}

	private void body(String campus, String id, String name, Type type, boolean faculty, List<String> members) {
		group(campus + "-" + id, this.campuses.get(campus).name() + ": " + name, "WORKFLOW", members, campus);
		this.campuses.register(new Body(campus + "-" + id, campus, name, type, faculty, members.get(0),
				(members.size() > 1) ? members.get(1) : null));
	}

	private void group(String id, String name, String type, List<String> members, String campus) {
		Group group = this.identity.newGroup(id);
		group.setName(name);
		group.setType(type);
		this.identity.saveGroup(group);
		members.forEach((member) -> this.identity.createMembership(member, id));
	}

	private List<String> accounts(String campus, String stem, int size, String role) {
		return IntStream.rangeClosed(1, size)
			.mapToObj((index) -> account(campus + "-" + stem + index, label(campus, role + " " + index), campus))
			.toList();
	}

	private String label(String campus, String role) {
		return campus.substring(0, 1).toUpperCase() + campus.substring(1) + " " + role;
	}

	/** An account whose name is a role: "Harbor senator 3". */
	private String account(String id, String label, String campus) {
		User user = this.identity.newUser(id);
		int space = label.indexOf(' ');
		user.setFirstName((space > 0) ? label.substring(0, space) : label);
		user.setLastName((space > 0) ? label.substring(space + 1) : "");
		user.setEmail(this.addresses ? id + "@example.edu" : null);
		user.setPassword(PASSWORD);
		// The password is known to everybody, and so against the rules.
		((IdentityServiceImpl) this.identity).saveUser(user, true);
		if (campus != null) {
			this.identity.createTenantUserMembership(campus, id);
		}
		return id;
	}

}
