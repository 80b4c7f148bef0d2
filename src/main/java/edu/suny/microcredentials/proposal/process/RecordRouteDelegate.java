package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.ROUTE;

/** Keeps which bodies review this revision, and why. */
@PublishedToModels("recordRoute")
class RecordRouteDelegate implements JavaDelegate {

	private final Routes routes;

	private final DecisionVersions versions;

	RecordRouteDelegate(Routes routes, DecisionVersions versions) {
		this.routes = routes;
		this.versions = versions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.routes.record(NUMBER.in(execution), PathCampus.of(execution), ROUTE.in(execution),
				this.versions.of(execution, "review-route"));
	}

}
