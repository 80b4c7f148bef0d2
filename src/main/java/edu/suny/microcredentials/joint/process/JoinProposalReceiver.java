package edu.suny.microcredentials.joint.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.joint.Joining;
import edu.suny.microcredentials.joint.Joining.Question;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Takes what a department of another campus says when it is asked to join a proposal. */
@Component
class JoinProposalReceiver implements FormReceiver {

	private final Joining joining;

	JoinProposalReceiver(Joining joining) {
		this.joining = joining;
	}

	@Override
	public String form() {
		return "join-proposal";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of("joined", "declined"))
			.withRationaleFor("declined");
		Question question = new Question(NUMBER.in(task), PathCampus.of(task), new ProposalDocument(PROPOSAL.in(task)),
				task.getCreateTime().toInstant(), task.getProcessDefinitionId());
		this.joining.answer(question, statement, user);
		return Map.of("decision", statement.choice());
	}

}
