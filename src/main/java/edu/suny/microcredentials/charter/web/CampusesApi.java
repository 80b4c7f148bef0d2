package edu.suny.microcredentials.charter.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.charter.CampusClosing;
import edu.suny.microcredentials.charter.CampusFiles;
import edu.suny.microcredentials.charter.Charters;
import edu.suny.microcredentials.charter.Finding;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.charter.Keepers;
import edu.suny.microcredentials.charter.Plan;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campuses for scripts: the same file, rights and plans as on the pages. */
@RestController
@RequestMapping("/api/campuses")
class CampusesApi {

	private static final String YAML = "application/yaml";

	private final Keepers keepers;

	private final Founding founding;

	private final Charters charters;

	private final CampusFiles files;

	private final CampusClosing closing;

	private final Closings closings;

	CampusesApi(Keepers keepers, Founding founding, Charters charters, CampusFiles files, CampusClosing closing,
			Closings closings) {
		this.keepers = keepers;
		this.founding = founding;
		this.charters = charters;
		this.files = files;
		this.closing = closing;
		this.closings = closings;
	}

	/** The caller's; for the system's office and administrators all. */
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	All all(Principal who) {
		Set<String> closed = this.closings.all();
		return new All(this.keepers.campuses(who.getName())
			.stream()
			.map((campus) -> Line.of(campus, closed.contains(campus.id())))
			.toList());
	}

	/** Makes a campus from its file, in JSON or YAML, or says what would be made. */
	@PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> create(@RequestBody(required = false) byte[] file,
			@RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun, Principal who) {
		byte[] content = (file != null) ? file : new byte[0];
		Plan plan = dryRun ? this.founding.plan(content, who.getName()) : this.founding.create(content, who.getName());
		if (dryRun || !plan.isGood()) {
			return answer(plan, dryRun, "No campus was made: there is something wrong in the file.");
		}
		return ResponseEntity.created(URI.create("/api/campuses/" + plan.campus())).body(Answer.of(plan, false));
	}

	/** The file of a campus, from which the same can be made elsewhere. */
	@GetMapping(path = "/{campus}", produces = { MediaType.APPLICATION_JSON_VALUE, YAML })
	ResponseEntity<byte[]> file(@PathVariable String campus,
			@RequestHeader(name = "Accept", defaultValue = "") String accept, Principal who) {
		checkReads(campus, who);
		boolean yaml = accept.contains("yaml");
		return ResponseEntity.ok()
			.contentType(yaml ? MediaType.parseMediaType(YAML) : MediaType.APPLICATION_JSON)
			.body(yaml ? this.files.yaml(campus) : this.files.json(campus));
	}

	/**
	 * Changes what the file names. The register of bodies waits for a second person.
	 */
	@PutMapping(path = "/{campus}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> change(@PathVariable String campus, @RequestBody(required = false) byte[] file,
			@RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun, Principal who) {
		TypedText.checkIds(campus);
		byte[] content = (file != null) ? file : new byte[0];
		Plan plan = dryRun ? this.charters.plan(campus, content, who.getName())
				: this.charters.change(campus, content, who.getName());
		return answer(plan, dryRun, "Nothing was changed: there is something wrong in the file.");
	}

	/** Closes a campus, with a reason, once nothing is on its way there. */
	@PostMapping(path = "/{campus}/closing", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> close(@PathVariable String campus, @RequestBody(required = false) Reasoned reasoned,
			Principal who) {
		TypedText.checkIds(campus);
		this.closing.close(campus, (reasoned != null) ? reasoned.reason() : null, who.getName());
		return ResponseEntity.noContent().build();
	}

	private void checkReads(String campus, Principal who) {
		TypedText.checkIds(campus);
		if (!this.keepers.reads(who.getName(), campus)) {
			throw new RefusedException(Reason.NOT_FOUND, "There is no campus '%s' of yours.".formatted(campus));
		}
	}

	private static ResponseEntity<?> answer(Plan plan, boolean dryRun, String refusal) {
		if (dryRun || plan.isGood()) {
			return ResponseEntity.ok(Answer.of(plan, dryRun));
		}
		boolean taken = plan.findings().stream().allMatch(Finding::taken);
		HttpStatus status = taken ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				taken ? plan.findings().get(0).sentence() : refusal);
		problem.setProperty("details", plan.findings().stream().map(Finding::said).toList());
		problem.setProperty("findings", Found.of(plan));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	record All(List<Line> campuses) {
	}

	/** A campus, as far as everybody of it knows it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(String id, String name, String sector, String timeZone, String homePage, boolean closed) {

		static Line of(Campus campus, boolean closed) {
			return new Line(campus.id(), campus.name(), campus.sector(), campus.timeZone(), campus.homePage(), closed);
		}

	}

	/** Why. */
	record Reasoned(String reason) {
	}

	/** One thing that is wrong, and where. */
	record Found(String member, String message) {

		static List<Found> of(Plan plan) {
			return plan.findings().stream().map((finding) -> new Found(finding.member(), finding.sentence())).toList();
		}

	}

	/**
	 * What a file makes or changes, each a sentence.
	 *
	 * @param inForce whether that is done now; what is kept waits for a second person
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(String campus, boolean dryRun, boolean inForce, List<String> changes, String kept, List<String> notes,
			List<Found> findings) {

		static Answer of(Plan plan, boolean dryRun) {
			return new Answer(plan.campus(), dryRun, !dryRun, plan.changes(), plan.kept(), plan.notes(),
					Found.of(plan));
		}

	}

}
