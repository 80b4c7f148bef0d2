package edu.suny.microcredentials.charter.web;

import java.security.Principal;
import java.time.Duration;
import java.util.Optional;

import edu.suny.microcredentials.campus.BodyRegister;
import edu.suny.microcredentials.campus.CampusProfile;
import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.charter.CampusClosing;
import edu.suny.microcredentials.charter.CampusFiles;
import edu.suny.microcredentials.charter.Charters;
import edu.suny.microcredentials.charter.Plan;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One campus: what it says of itself, its bodies, and what its office changes. */
@Controller
@RequestMapping("/campuses/{campus}")
class CampusController {

	private static final String PAGE = "campus";

	private final CampusPage page;

	private final Charters charters;

	private final CampusFiles files;

	private final CampusProfiles profiles;

	private final BodyRegister bodies;

	private final CampusClosing closing;

	CampusController(CampusPage page, Charters charters, CampusFiles files, CampusProfiles profiles,
			BodyRegister bodies, CampusClosing closing) {
		this.page = page;
		this.charters = charters;
		this.files = files;
		this.profiles = profiles;
		this.bodies = bodies;
		this.closing = closing;
	}

	@GetMapping
	String campus(@PathVariable String campus, Principal who, Model model) {
		this.page.show(campus, who.getName(), model);
		return PAGE;
	}

	@GetMapping("/file")
	ResponseEntity<byte[]> file(@PathVariable String campus, Principal who) {
		this.page.checkReads(campus, who.getName());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/yaml"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(campus + ".yaml").build().toString())
			.body(this.files.yaml(campus));
	}

	@GetMapping("/logo.png")
	ResponseEntity<byte[]> logo(@PathVariable String campus) {
		TypedText.checkIds(campus);
		byte[] logo = this.profiles.find(campus)
			.flatMap((profile) -> Optional.ofNullable(profile).map(CampusProfile::logo))
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no logo here."));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
			.body(logo);
	}

	@PostMapping
	String change(@PathVariable String campus, @ModelAttribute CampusForm form,
			@RequestParam(required = false) MultipartFile logo, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return changed(campus, Typed.bytes(form.file(logo)), false, who, model, response, next);
	}

	@PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String take(@PathVariable String campus, @RequestParam MultipartFile file,
			@RequestParam(name = "do", defaultValue = "make") String what, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return changed(campus, Typed.bytes(file), what.equals("try"), who, model, response, next);
	}

	@PostMapping("/bodies")
	String propose(@PathVariable String campus, @ModelAttribute BodyForm form,
			@RequestParam(name = "do", defaultValue = "keep") String what, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		TypedText.checkIds(campus);
		return changed(campus, Typed.bytes(form.file(this.bodies.of(campus), what.equals("remove"))), false, who, model,
				response, next);
	}

	@PostMapping("/closing")
	String close(@PathVariable String campus, @RequestParam(required = false) String reason, Principal who, Model model,
			HttpServletResponse response) {
		this.page.checkReads(campus, who.getName());
		try {
			this.closing.close(campus, reason, who.getName());
			return "redirect:/campuses/" + campus;
		}
		catch (RefusedException ex) {
			response.setStatus(ex.reason().status());
			model.addAttribute("refusal", ex.getMessage());
			model.addAttribute("details", ex.details().isEmpty() ? null : ex.details());
			this.page.show(campus, who.getName(), model);
			return PAGE;
		}
	}

	private String changed(String campus, byte[] file, boolean dryRun, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		this.page.checkReads(campus, who.getName());
		Plan plan = dryRun ? this.charters.plan(campus, file, who.getName())
				: this.charters.change(campus, file, who.getName());
		if (dryRun || !plan.isGood()) {
			response.setStatus(plan.isGood() ? 200 : 400);
			model.addAttribute("plan", plan);
			this.page.show(campus, who.getName(), model);
			return PAGE;
		}
		next.addFlashAttribute("done", done(plan));
		next.addFlashAttribute("kept", plan.kept());
		return "redirect:/campuses/" + campus;
	}

	private static String done(Plan plan) {
		if (plan.changes().isEmpty()) {
			return (plan.kept() != null) ? null : "Everything is so already.";
		}
		return "In force: " + String.join(" ", plan.changes());
	}

}
