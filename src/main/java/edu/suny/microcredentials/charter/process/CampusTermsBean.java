package edu.suny.microcredentials.charter.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.campus.CampusProfile;
import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.engine.ProcessVariable;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the campus of a proposal says of its days, for the tables that decide by it. */
@PublishedToModels("campusTerms")
public class CampusTermsBean {

	/** {appealDays, lapseDays}, in business days. */
	private static final ProcessVariable<JsonNode> CAMPUS = new ProcessVariable<>("campus", JsonNode.class);

	private final CampusProfiles profiles;

	CampusTermsBean(CampusProfiles profiles) {
		this.profiles = profiles;
	}

	/** As it is now. */
	public Object of(DelegateExecution execution) {
		CampusProfile profile = this.profiles.of(execution.getTenantId());
		return CAMPUS.engineValue(JsonNodeFactory.instance.objectNode()
			.put("appealDays", profile.appealDays())
			.put("lapseDays", profile.lapseDays()));
	}

}
