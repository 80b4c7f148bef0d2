package edu.suny.microcredentials.joint.process;

import java.util.Optional;

import edu.suny.microcredentials.engine.CampusOfCall;
import edu.suny.microcredentials.engine.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.stereotype.Component;

/** What a joint proposal asks of several campuses at once is each one's own. */
@Component
class EachCampusForItself implements CampusOfCall {

	/** The id of the campus for which this part of the joint governance is. */
	private static final ProcessVariable<String> GOVERNING = new ProcessVariable<>("governingCampus", String.class);

	@Override
	public Optional<String> of(DelegateExecution caller) {
		boolean joint = "joint-governance".equals(((ExecutionEntity) caller).getProcessDefinition().getKey());
		return joint ? Optional.of(GOVERNING.in(caller)) : Optional.empty();
	}

}
