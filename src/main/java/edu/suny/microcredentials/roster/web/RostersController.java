package edu.suny.microcredentials.roster.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.page.CarriedFile;
import edu.suny.microcredentials.roster.Importer;
import edu.suny.microcredentials.roster.Roster;
import edu.suny.microcredentials.roster.RosterCsv;
import edu.suny.microcredentials.roster.RosterPlan;
import edu.suny.microcredentials.roster.process.Importers;
import edu.suny.microcredentials.roster.process.Rosters;

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
 * The rosters of a campus: who is in which body, and a file to be tried and then put in
 * force. Between the two the page itself keeps the file, and no session.
 */
@Controller
class RostersController {

	private final Rosters rosters;

	private final Importers importers;

	private final Campuses campuses;

	RostersController(Rosters rosters, Importers importers, Campuses campuses) {
		this.rosters = rosters;
		this.importers = importers;
		this.campuses = campuses;
	}

	@GetMapping("/rosters")
	String rosters(@RequestParam(required = false) String campus, Principal who, Model model) {
		page(campus, who, model);
		return "rosters";
	}

	@GetMapping("/rosters/file")
	ResponseEntity<byte[]> file(@RequestParam String campus, Principal who) {
		Importer importer = this.importers.of(who.getName(), campus);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("rosters-%s.csv".formatted(campus)).build().toString())
			// With the mark by which Excel knows UTF-8.
			.body(("\uFEFF" + RosterCsv.of(this.rosters.all(importer))).getBytes(StandardCharsets.UTF_8));
	}

	/** What a file would change. */
	@PostMapping(path = "/rosters/trial", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String tryFile(@RequestParam(required = false) String campus, @RequestParam MultipartFile file, Principal who,
			Model model) {
		Importer importer = page(campus, who, model);
		byte[] content = CarriedFile.content(file);
		RosterPlan plan = this.rosters.plan(importer, content);
		show(plan, content, model);
		return "roster-trial";
	}

	/**
	 * Puts in force what was shown; shows it again if it would change other things now.
	 */
	@PostMapping("/rosters")
	String putInForce(@RequestParam(required = false) String campus, @RequestParam String content,
			@RequestParam String shown, Principal who, Model model, RedirectAttributes next) {
		Importer importer = page(campus, who, model);
		byte[] file = CarriedFile.of(content);
		RosterPlan plan = this.rosters.putInForce(importer, file, shown);
		if (!plan.findings().isEmpty() || !plan.digest().equals(shown)) {
			show(plan, file, model);
			model.addAttribute("outdated", true);
			return "roster-trial";
		}
		next.addAttribute("campus", importer.campuses().iterator().next());
		next.addFlashAttribute("done", true);
		return "redirect:/rosters";
	}

	private Importer page(String campus, Principal who, Model model) {
		Importer all = this.importers.of(who.getName());
		Importer importer = (campus == null && all.campuses().size() > 1)
				? this.importers.of(who.getName(), all.campuses().iterator().next())
				: this.importers.of(who.getName(), campus);
		List<Roster> rosters = this.rosters.all(importer);
		model.addAttribute("campus", this.campuses.get(importer.campuses().iterator().next()));
		model.addAttribute("campuses",
				this.campuses.all().stream().filter((each) -> all.campuses().contains(each.id())).toList());
		model.addAttribute("rosters", rosters);
		return importer;
	}

	private static void show(RosterPlan plan, byte[] content, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("digest", plan.digest());
		model.addAttribute("content", CarriedFile.carry(content));
	}

}
