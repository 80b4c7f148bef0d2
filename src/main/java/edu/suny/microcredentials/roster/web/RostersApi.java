package edu.suny.microcredentials.roster.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.roster.Importer;
import edu.suny.microcredentials.roster.Newcomer;
import edu.suny.microcredentials.roster.Roster;
import edu.suny.microcredentials.roster.RosterCsv;
import edu.suny.microcredentials.roster.RosterFinding;
import edu.suny.microcredentials.roster.RosterPlan;
import edu.suny.microcredentials.roster.RosterPlan.Line;
import edu.suny.microcredentials.roster.process.Importers;
import edu.suny.microcredentials.roster.process.Rosters;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rosters for scripts: the same file, rights and plan as on the page. */
@RestController
@RequestMapping("/api/rosters")
class RostersApi {

	private static final String CSV = "text/csv";

	private final Rosters rosters;

	private final Importers importers;

	RostersApi(Rosters rosters, Importers importers) {
		this.rosters = rosters;
		this.importers = importers;
	}

	/** Who is in which body. */
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	All all(@RequestParam(required = false) String campus, Principal who) {
		return new All(this.rosters.all(this.importers.of(who.getName(), campus)));
	}

	/** The same as a file that can be changed and imported again. */
	@GetMapping(produces = CSV)
	ResponseEntity<byte[]> file(@RequestParam(required = false) String campus, Principal who) {
		String csv = RosterCsv.of(this.rosters.all(this.importers.of(who.getName(), campus)));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Puts a file in force, or says what it would change.
	 * @param file CSV with the columns user, name, mail, campus, group, from, until
	 */
	@PostMapping(consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> take(@RequestBody(required = false) byte[] file, @RequestParam(required = false) String campus,
			@RequestParam(defaultValue = "false") boolean dryRun, Principal who) {
		return take(this.importers.of(who.getName(), campus), (file != null) ? file : new byte[0], dryRun);
	}

	/** The same, as a form sends files. */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> take(@RequestPart MultipartFile file, @RequestParam(required = false) String campus,
			@RequestParam(defaultValue = "false") boolean dryRun, Principal who) {
		try {
			return take(this.importers.of(who.getName(), campus), file.getBytes(), dryRun);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ResponseEntity<?> take(Importer importer, byte[] file, boolean dryRun) {
		RosterPlan plan = dryRun ? this.rosters.plan(importer, file) : this.rosters.putInForce(importer, file);
		if (dryRun || plan.findings().isEmpty()) {
			return ResponseEntity.ok(Answer.of(plan, dryRun));
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The file was not put in force, and nothing was changed: there is something wrong in it.");
		problem.setProperty("details", plan.findings().stream().map(RosterFinding::said).toList());
		problem.setProperty("findings", plan.findings());
		return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	record All(List<Roster> rosters) {
	}

	/**
	 * What a file changes.
	 *
	 * @param inForce whether that is done now
	 */
	record Answer(boolean dryRun, boolean inForce, List<String> groups, List<Newcomer> accounts,
			List<Newcomer> profiles, List<Line> added, List<Line> changed, List<Line> ended, List<Line> removed,
			List<Line> unchanged, List<RosterFinding> notes, List<RosterFinding> findings) {

		static Answer of(RosterPlan plan, boolean dryRun) {
			return new Answer(dryRun, !dryRun, plan.groups(), plan.accounts(), plan.profiles(), plan.added(),
					plan.changed(), plan.ended(), plan.removed(), plan.unchanged(), plan.notes(), plan.findings());
		}

	}

}
