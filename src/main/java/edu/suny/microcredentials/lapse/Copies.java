package edu.suny.microcredentials.lapse;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;

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
		this.record.append(Act.of(ActKind.TAKEN_UP_AGAIN, original).by(user).with("copy", copy));
		this.record.append(Act.of(ActKind.COPIED, copy).by(user).with("original", original));
	}

	/** What a proposal is a copy of. */
	@Transactional(readOnly = true)
	public Optional<String> original(String number) {
		return this.jdbc.sql("select copy_of from proposal where number = ? and copy_of is not null")
			.param(number)
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
