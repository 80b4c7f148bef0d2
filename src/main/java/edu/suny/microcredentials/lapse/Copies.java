package edu.suny.microcredentials.lapse;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which proposals were taken up again as others. */
@Component
@Transactional
public class Copies {

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	Copies(JdbcClient jdbc, GovernanceRecord record) {
		this.jdbc = jdbc;
		this.record = record;
	}

	/** One was taken up again as another; both records say so. */
	public void keep(String original, String copy, String user) {
		this.jdbc.sql("update proposal set copy_of = ? where number = ?").params(original, copy).update();
		this.record.append(Act.of(ActKind.TAKEN_UP_AGAIN, original).by(user).as(Role.PROPOSER).with("copy", copy));
		this.record.append(Act.of(ActKind.COPIED, copy).by(user).as(Role.PROPOSER).with("original", original));
	}

	/** What a proposal is a copy of. */
	@Transactional(readOnly = true)
	public Optional<String> original(String number) {
		return this.jdbc.sql("select copy_of from proposal where number = ? and copy_of is not null")
			.param(number)
			.query(String.class)
			.optional();
	}

	/** The copy of a proposal that this user makes and that has not ended. */
	@Transactional(readOnly = true)
	public Optional<String> underWay(String number, String user) {
		return this.jdbc.sql("""
				select number from proposal
				where copy_of = :number and state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED')
					and number in (select proposal from proposal_proposer where user_id = :user)
				order by begun_at desc limit 1""")
			.param("number", number)
			.param("user", user)
			.query(String.class)
			.optional();
	}

	/** The copies of a proposal, the first first. */
	@Transactional(readOnly = true)
	public List<String> copies(String number) {
		return this.jdbc.sql("select number from proposal where copy_of = ? order by begun_at")
			.param(number)
			.query(String.class)
			.list();
	}

}
