package edu.suny.microcredentials.joint;

import java.util.List;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.RegisterCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A department that a proposal of another campus under review names stays in the
 * register: it is asked whether it joins.
 */
@Component
class NamedDepartmentsStay implements RegisterCheck {

	private final JdbcClient jdbc;

	NamedDepartmentsStay(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<String> problems(String campus, List<Body> asTheyWouldBe) {
		return this.jdbc.sql("""
				select number, body.name from proposal
					join proposal_revision on proposal = number and proposal_revision.revision = proposal.revision
					join lateral jsonb_array_elements(document -> 'jointDepartments') named on true
					join body on body.id = named ->> 'department'
				where body.campus = :campus and proposal.campus <> :campus and state = 'IN_REVIEW'
					and body.id <> all(:stay)
				order by 1""")
			.param("campus", campus)
			.param("stay", asTheyWouldBe.stream().map(Body::id).toArray(String[]::new))
			.query((row, index) -> "Proposal %s names %s, which is asked whether it proposes it, too."
				.formatted(row.getString("number"), row.getString("name")))
			.list();
	}

}
