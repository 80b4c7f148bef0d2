package edu.suny.microcredentials.earlier.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.earlier.EarlierCredential;
import edu.suny.microcredentials.earlier.EarlierCredentials;
import edu.suny.microcredentials.earlier.EarlierCsv;
import edu.suny.microcredentials.earlier.EarlierPlan;
import edu.suny.microcredentials.earlier.EarlierPlan.Line;
import edu.suny.microcredentials.earlier.EarlierReaders;
import edu.suny.microcredentials.earlier.EarlierUpload;
import edu.suny.microcredentials.table.Finding;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a campus approved before this system, for scripts: the same file, rights and plan
 * as on the page.
 */
@RestController
@RequestMapping("/api/campuses/{campus}/earlier-credentials")
class EarlierApi {

	private static final String CSV = "text/csv";

	private final EarlierCredentials credentials;

	private final EarlierReaders readers;

	EarlierApi(EarlierCredentials credentials, EarlierReaders readers) {
		this.credentials = credentials;
		this.readers = readers;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	All all(@PathVariable String campus, Principal who) {
		return new All(this.credentials.of(this.readers.campus(who.getName(), campus).id()));
	}

	/** The same as a file that can be changed and imported again. */
	@GetMapping(produces = CSV)
	ResponseEntity<byte[]> file(@PathVariable String campus, Principal who) {
		String csv = EarlierCsv.of(this.credentials.of(this.readers.campus(who.getName(), campus).id()));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(csv.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Puts a file in force, or says what it would change. The trial is asked for by
	 * either name: by dryRun elsewhere in this API.
	 * @param withdraw whether what is not in the file is taken out of the catalogue
	 */
	@PostMapping(consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> take(@PathVariable String campus, @RequestBody(required = false) byte[] file,
			@RequestParam(name = "dry-run", defaultValue = "false") boolean trial,
			@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "false") boolean withdraw, Principal who) {
		byte[] content = (file != null) ? file : new byte[0];
		return take(new EarlierUpload(campus, content, withdraw), trial || dryRun, who.getName());
	}

	/** The same, as a form sends files. */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> take(@PathVariable String campus, @RequestPart MultipartFile file,
			@RequestParam(name = "dry-run", defaultValue = "false") boolean trial,
			@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(defaultValue = "false") boolean withdraw, Principal who) {
		try {
			return take(new EarlierUpload(campus, file.getBytes(), withdraw), trial || dryRun, who.getName());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ResponseEntity<?> take(EarlierUpload upload, boolean dryRun, String user) {
		this.readers.statedBy(user, upload.campus());
		EarlierPlan plan = dryRun ? this.credentials.plan(upload) : this.credentials.putInForce(upload, user);
		if (dryRun || plan.findings().isEmpty()) {
			return ResponseEntity.ok(Answer.of(plan, dryRun));
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The file was not put in force, and nothing was changed: there is something wrong in it.");
		problem.setProperty("details", plan.findings().stream().map(Finding::said).toList());
		problem.setProperty("findings", plan.findings());
		return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	record All(List<EarlierCredential> earlierCredentials) {
	}

	/**
	 * What a file changes.
	 *
	 * @param inForce whether that is done now
	 * @param missing what is not in the file and stays
	 * @param withdrawn what is not in the file and leaves
	 */
	record Answer(boolean dryRun, boolean inForce, List<Line> added, List<Line> changed, List<Line> missing,
			List<Line> withdrawn, int unchanged, List<Finding> notes, List<Finding> findings) {

		static Answer of(EarlierPlan plan, boolean dryRun) {
			return new Answer(dryRun, !dryRun, plan.added(), plan.changed(),
					plan.withdraw() ? List.of() : plan.missing(), plan.withdrawn(), plan.unchanged(), plan.notes(),
					plan.findings());
		}

	}

}
