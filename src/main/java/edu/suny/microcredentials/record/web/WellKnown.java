package edu.suny.microcredentials.record.web;

import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.record.Checkpoints;
import edu.suny.microcredentials.record.SigningKeys;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public keys and signed checkpoints, for strangers. */
@RestController
class WellKnown {

	private final SigningKeys keys;

	private final Checkpoints checkpoints;

	WellKnown(SigningKeys keys, Checkpoints checkpoints) {
		this.keys = keys;
		this.checkpoints = checkpoints;
	}

	@GetMapping("/.well-known/jwks.json")
	Map<String, Object> keys() {
		return this.keys.publicKeys().toJSONObject();
	}

	/**
	 * A JWS (RFC 7515) in its compact form.
	 * @param number of one of them, else the latest
	 * @param proposal the latest that names where the chain of this proposal ends
	 * @param campus the latest that names where the chain of this campus ends
	 */
	@GetMapping(path = "/.well-known/governance-checkpoint", produces = "application/jose")
	String checkpoint(@RequestParam(required = false) Integer number, @RequestParam(required = false) String proposal,
			@RequestParam(required = false) String campus) {
		TypedText.checkIds(proposal, campus);
		return find(number, proposal, campus).orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
				"There is no such checkpoint. One is made each day, after midnight UTC."));
	}

	private Optional<String> find(Integer number, String proposal, String campus) {
		if (number != null) {
			return this.checkpoints.numbered(number);
		}
		if (proposal != null) {
			return this.checkpoints.naming(proposal);
		}
		return (campus != null) ? this.checkpoints.namingCampus(campus) : this.checkpoints.latest();
	}

}
