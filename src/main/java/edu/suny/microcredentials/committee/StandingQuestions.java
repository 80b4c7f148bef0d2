package edu.suny.microcredentials.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why bodies were asked again, or not, when a revision came. */
@Component
@Transactional
public class StandingQuestions {

	private final JdbcClient jdbc;

	private final Proposals proposals;

	private final GovernanceRecord record;

	StandingQuestions(JdbcClient jdbc, Proposals proposals, GovernanceRecord record) {
		this.record = record;
		this.jdbc = jdbc;
		this.proposals = proposals;
	}

	/** Keeps what the table answered; nothing, while there is no earlier revision. */
	public void keep(String number, Body body, EarlierDecision earlier, boolean stands, String reason,
			String definition) {
		Proposal proposal = this.proposals.get(number);
		if (!earlier.decided() && proposal.revision() == 1) {
			return;
		}
		this.jdbc.sql("""
				insert into standing_question (proposal, round, revision, body, body_name, stands, reason,
					changed_parts, definition, asked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
			.params(number, proposal.round(), proposal.revision(), body.id(), body.name(), stands, reason,
					earlier.changedParts().toArray(String[]::new), definition)
			.update();
		if (earlier.decided() && !stands) {
			this.record.append(Act.of(ActKind.ASKED_AGAIN, number)
				.with("body", body.id())
				.with("changed", String.join(", ", earlier.changedParts()))
				.under(definition));
		}
	}

	/** All of a proposal, the first first. */
	@Transactional(readOnly = true)
	public List<StandingQuestion> of(String number) {
		return this.jdbc.sql("select * from standing_question where proposal = ? order by id")
			.param(number)
			.query(StandingQuestions::question)
			.list();
	}

	private static StandingQuestion question(ResultSet row, int index) throws SQLException {
		return new StandingQuestion(row.getInt("round"), row.getInt("revision"), row.getString("body"),
				row.getString("body_name"), row.getBoolean("stands"), row.getString("reason"),
				List.of((String[]) row.getArray("changed_parts").getArray()), row.getString("definition"));
	}

}
