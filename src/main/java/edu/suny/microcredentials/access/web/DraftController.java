package edu.suny.microcredentials.access.web;

import java.security.Principal;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.Drafts;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What "Save draft" in Tasklist calls. */
@RestController
class DraftController {

	private final Drafts drafts;

	DraftController(Drafts drafts) {
		this.drafts = drafts;
	}

	/** Keeps a draft; answers the document as it is kept now. */
	@PutMapping("/api/tasks/{task}/draft")
	Map<String, JsonNode> save(@PathVariable String task, @RequestBody JsonNode draft, Principal who) {
		JsonNode proposal = draft.get("proposal");
		if (proposal == null || !proposal.isObject()) {
			throw new RefusedException(Reason.INVALID, "A draft is an object with the member 'proposal'.");
		}
		return Map.of("proposal", this.drafts.save(task, proposal, who.getName()));
	}

}
