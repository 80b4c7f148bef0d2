package edu.suny.microcredentials.access.web;

import java.security.Principal;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.Drafts;
import edu.suny.microcredentials.engine.Drafts.Draft;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What "Save draft" in Tasklist calls. The entity tag is the version of the draft; a call
 * that names none with {@code If-Match} puts its text in the place of whatever is there.
 */
@RestController
class DraftController {

	private final Drafts drafts;

	DraftController(Drafts drafts) {
		this.drafts = drafts;
	}

	@GetMapping("/api/tasks/{task}/draft")
	ResponseEntity<Map<String, JsonNode>> read(@PathVariable String task, Principal who) {
		return answer(this.drafts.read(task, who.getName()));
	}

	/** Keeps a draft; answers the document as it is kept now. */
	@PutMapping("/api/tasks/{task}/draft")
	ResponseEntity<Map<String, JsonNode>> save(@PathVariable String task, @RequestBody JsonNode draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String tag, Principal who) {
		JsonNode proposal = draft.get("proposal");
		if (proposal == null || !proposal.isObject()) {
			throw new RefusedException(Reason.INVALID, "A draft is an object with the member 'proposal'.");
		}
		String basedOn = (tag == null || tag.equals("*")) ? null : tag.replaceAll("^(W/)?\"|\"$", "");
		return answer(this.drafts.save(task, proposal, draft, basedOn, who.getName()));
	}

	private static ResponseEntity<Map<String, JsonNode>> answer(Draft draft) {
		return ResponseEntity.ok().eTag(draft.version()).body(Map.of("proposal", draft.document()));
	}

}
