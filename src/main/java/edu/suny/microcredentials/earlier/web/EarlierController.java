package edu.suny.microcredentials.earlier.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.earlier.EarlierCredentials;
import edu.suny.microcredentials.earlier.EarlierCsv;
import edu.suny.microcredentials.earlier.EarlierPlan;
import edu.suny.microcredentials.earlier.EarlierReaders;
import edu.suny.microcredentials.earlier.EarlierUpload;
import edu.suny.microcredentials.page.CarriedFile;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a campus approved before this system, and a file to be tried and then put in
 * force. Between the two the page itself keeps the file, and no session.
 */
@Controller
class EarlierController {

	private final EarlierCredentials credentials;

	private final EarlierReaders readers;

	EarlierController(EarlierCredentials credentials, EarlierReaders readers) {
		this.credentials = credentials;
		this.readers = readers;
	}

	@GetMapping("/earlier-credentials")
	String all(@RequestParam(required = false) String campus, Principal who, Model model) {
		Campus shown = this.readers.campus(who.getName(), campus);
		model.addAttribute("campus", shown);
		model.addAttribute("campuses", this.readers.campuses(who.getName()));
		model.addAttribute("credentials", this.credentials.of(shown.id()));
		model.addAttribute("states", this.readers.mayState(who.getName(), shown.id()));
		return "earlier-credentials";
	}

	@GetMapping("/earlier-credentials/file")
	ResponseEntity<byte[]> file(@RequestParam(required = false) String campus, Principal who) {
		String id = this.readers.campus(who.getName(), campus).id();
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("earlier-credentials-%s.csv".formatted(id))
						.build()
						.toString())
			// With the mark by which Excel knows UTF-8.
			.body(("\uFEFF" + EarlierCsv.of(this.credentials.of(id))).getBytes(StandardCharsets.UTF_8));
	}

	/** What a file would change. */
	@PostMapping(path = "/earlier-credentials/trial", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String tryFile(@RequestParam(required = false) String campus, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean withdraw, Principal who, Model model) {
		Campus stating = this.readers.statedBy(who.getName(), campus);
		EarlierUpload upload = new EarlierUpload(stating.id(), CarriedFile.content(file), withdraw);
		return show(this.credentials.plan(upload), upload, stating, model);
	}

	/**
	 * Puts in force what was shown; shows it again if it would change other things now.
	 */
	@PostMapping("/earlier-credentials")
	String putInForce(@RequestParam(required = false) String campus, @RequestParam String content,
			@RequestParam String shown, @RequestParam(defaultValue = "false") boolean withdraw, Principal who,
			Model model, RedirectAttributes next) {
		Campus stating = this.readers.statedBy(who.getName(), campus);
		EarlierUpload upload = new EarlierUpload(stating.id(), CarriedFile.of(content), withdraw);
		EarlierPlan plan = this.credentials.putInForce(upload, who.getName(), shown);
		if (!plan.findings().isEmpty() || !plan.digest().equals(shown)) {
			model.addAttribute("outdated", true);
			return show(plan, upload, stating, model);
		}
		next.addAttribute("campus", stating.id());
		next.addFlashAttribute("done", true);
		return "redirect:/earlier-credentials";
	}

	private static String show(EarlierPlan plan, EarlierUpload upload, Campus campus, Model model) {
		model.addAttribute("campus", campus);
		model.addAttribute("plan", plan);
		model.addAttribute("withdraw", upload.withdraw());
		model.addAttribute("digest", plan.digest());
		model.addAttribute("content", CarriedFile.carry(upload.file()));
		return "earlier-trial";
	}

}
