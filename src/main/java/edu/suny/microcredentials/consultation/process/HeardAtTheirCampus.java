package edu.suny.microcredentials.consultation.process;

import java.util.Optional;

import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.CampusOfCall;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;

/** A body that is heard besides the path is heard by the rules of its own campus. */
@Component
class HeardAtTheirCampus implements CampusOfCall {

	private final Consultations consultations;

	HeardAtTheirCampus(@Lazy Consultations consultations) {
		this.consultations = consultations;
	}

	@Override
	public Optional<String> of(DelegateExecution caller) {
		return "callActivity_consultThoseAdded".equals(caller.getCurrentActivityId())
				? Optional.of(this.consultations.get(CONSULTATION.in(caller)).campus()) : Optional.empty();
	}

}
