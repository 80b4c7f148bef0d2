package edu.suny.microcredentials.change.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import edu.suny.microcredentials.change.Change;
import edu.suny.microcredentials.change.TwoPersonChanges;
import edu.suny.microcredentials.engine.TypedText;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes that wait for a second person, for scripts. {@code system} stands for what all
 * campuses share.
 */
@RestController
@RequestMapping(path = "/api/campuses/{campus}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
class TwoPersonChangesApi {

	private final TwoPersonChanges changes;

	TwoPersonChangesApi(TwoPersonChanges changes) {
		this.changes = changes;
	}

	/** Those of a campus, the latest first, with what each would change. */
	@GetMapping
	All all(@PathVariable String campus, Principal who) {
		return new All(this.changes.of(idOf(campus), who.getName())
			.stream()
			.map((change) -> Line.of(change, this.changes.words(change), this.changes.decides(who.getName(), change)))
			.toList());
	}

	/** The second person confirms one: it is in force. */
	@PostMapping("/{number}/confirmation")
	ResponseEntity<Void> confirm(@PathVariable String campus, @PathVariable long number, Principal who) {
		this.changes.confirm(idOf(campus), number, who.getName());
		return ResponseEntity.noContent().build();
	}

	/** The second person refuses one, with the reason; or its proposer takes it back. */
	@PostMapping("/{number}/refusal")
	ResponseEntity<Void> refuse(@PathVariable String campus, @PathVariable long number,
			@RequestBody(required = false) Reasoned reasoned, Principal who) {
		this.changes.refuse(idOf(campus), number, (reasoned != null) ? reasoned.reason() : null, who.getName());
		return ResponseEntity.noContent().build();
	}

	static String idOf(String campus) {
		TypedText.checkIds(campus);
		return TwoPersonChanges.SHARED.equals(campus) ? null : campus;
	}

	record All(List<Line> changes) {
	}

	/** Why. */
	record Reasoned(String reason) {
	}

	/**
	 * A change.
	 *
	 * @param changes what would be different, or is by now, a sentence each
	 * @param yours whether the caller confirms or refuses it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(long number, String about, String state, String proposedBy, Instant proposedAt, String decidedBy,
			Instant decidedAt, String reason, List<String> changes, boolean yours) {

		static Line of(Change change, List<String> words, boolean yours) {
			return new Line(change.number(), change.kind().word(), change.state().word(), change.proposedBy(),
					change.proposedAt(), change.decidedBy(), change.decidedAt(), change.reason(), words, yours);
		}

	}

}
