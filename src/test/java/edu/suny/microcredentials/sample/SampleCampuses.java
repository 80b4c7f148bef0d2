package edu.suny.microcredentials.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.charter.Plan;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/**
 * Three campuses, each from its file, and accounts that are roles, password {@code demo}.
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

	private final Founding founding;

	private final Campuses campuses;

	private final IdentityService identity;

	private final TransactionTemplate transaction;

	private final boolean addresses;

	/**
	 * Makes nothing yet.
	 * @param addresses whether accounts have mail addresses
	 */
	SampleCampuses(Founding founding, Campuses campuses, IdentityService identity, TransactionTemplate transaction,
			@Value("${governance.sample-addresses:true}") boolean addresses) {
		this.addresses = addresses;
		this.founding = founding;
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
		group("camunda-admin", "Administrators", List.of(account("admin", "Administrator", null)));
		group("system-governance-office", "System governance office",
				List.of(account("system-office", "System governance office", null)));
		List.of("lakeside", "hillview", "harbor").forEach(this::campus);
		people("lakeside", "division-council", accounts("lakeside", "division", 3, "division council member"));
		people("harbor", "executive-committee", List.of("harbor-senator1", "harbor-senator2", "harbor-senator3"));
		people("harbor", "review-committee", accounts("harbor", "reviewer", 3, "review committee member"));
		people("harbor", "graduate-council", accounts("harbor", "graduate", 3, "graduate council member"));
		joinBoth();
	}

	private void campus(String id) {
		Plan plan = this.founding.create(file(id), null);
		Assert.state(plan.isGood(), () -> plan.findings().toString());
		List<String> faculty = accounts(id, "faculty", 3, "faculty");
		List<String> department = accounts(id, "department", 3, "sciences department member");
		List<String> business = accounts(id, "business", 3, "business department member");
		Stream.of(faculty, department, business).forEach((people) -> join(id + "-faculty", people));
		people(id, "department-sciences", department);
		people(id, "department-business", business);
		people(id, "curriculum-committee", accounts(id, "committee", 5, "curriculum committee member"));
		people(id, "senate", accounts(id, "senator", 7, "senator"));
		people(id, "market-analysts", List.of(account(id + "-analyst1", label(id, "market analyst 1"), id)));
		people(id, "academic-affairs", List.of(account(id + "-provost", label(id, "provost"), id)));
		people(id, "governance-office", accounts(id, "office", 2, "governance office"));
		join(id + "-service-accounts", List.of(account(id + "-service", label(id, "service account"), id)));
	}

	/** As anybody else makes a campus. */
	private static byte[] file(String id) {
		try {
			return new ClassPathResource("campuses/%s.yaml".formatted(id)).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	/** The first is chair, the second secretary. */
	private void people(String campus, String body, List<String> members) {
		join(campus + "-" + body, members);
		this.campuses.preside(campus + "-" + body, members.get(0), (members.size() > 1) ? members.get(1) : null);
	}

	private void join(String group, List<String> members) {
		members.forEach((member) -> this.identity.createMembership(member, group));
	}

	private void group(String id, String name, List<String> members) {
		Group group = this.identity.newGroup(id);
		group.setName(name);
		group.setType("SYSTEM");
		this.identity.saveGroup(group);
		join(id, members);
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
