package edu.suny.microcredentials.joint.process;

import java.util.Optional;

import edu.suny.microcredentials.engine.CampusOfCall;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.stereotype.Component;

/** What a joint proposal asks of several campuses at once is each one's own. */
@Component
class EachCampusForItself implements CampusOfCall {

	@Override
	public Optional<String> of(DelegateExecution caller) {
		boolean joint = "joint-governance".equals(((ExecutionEntity) caller).getProcessDefinition().getKey());
		return joint ? Optional.ofNullable((String) caller.getVariable("campus")) : Optional.empty();
	}

}
