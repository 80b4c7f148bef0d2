package edu.suny.microcredentials.lapse.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Tells its proposers when their draft lapses. */
@PublishedToModels("remindOfLapse")
class RemindOfLapseDelegate implements JavaDelegate {

	private final LapsesBean lapses;

	private final LapseNews news;

	RemindOfLapseDelegate(LapsesBean lapses, LapseNews news) {
		this.lapses = lapses;
		this.news = news;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.news.comesNear(NUMBER.in(execution), this.lapses.due(execution).toInstant());
	}

}
