package edu.suny.microcredentials.charter.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.campus.CampusProfile;
import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.engine.CalledCampus;
import edu.suny.microcredentials.engine.ProcessVariable;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the campus of a proposal says of its days, for the tables that decide by it. */
@PublishedToModels("campusTerms")
public class CampusTermsBean {

	/** {appealDays, lapseDays}, in business days. */
	private static final ProcessVariable<JsonNode> CAMPUS = new ProcessVariable<>("campus", JsonNode.class);

	private final CampusProfiles profiles;

	private final CalledCampus called;

	CampusTermsBean(CampusProfiles profiles, CalledCampus called) {
		this.called = called;
		this.profiles = profiles;
	}

	/** As it is now, of the campus for which the step calls. */
	public Object of(DelegateExecution execution) {
		CampusProfile profile = this.profiles.of(this.called.of(execution));
		return CAMPUS.engineValue(JsonNodeFactory.instance.objectNode()
			.put("appealDays", profile.appealDays())
			.put("lapseDays", profile.lapseDays()));
	}

}
