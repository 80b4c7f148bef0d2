package edu.suny.microcredentials.charter.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.change.TwoPersonChanges;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.charter.Keepers;
import edu.suny.microcredentials.charter.Plan;
import edu.suny.microcredentials.page.SearchedPage;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All campuses that somebody has to do with, and a new one. */
@Controller
class CampusesController {

	private static final String TRY = "try";

	private final Keepers keepers;

	private final Founding founding;

	private final Closings closings;

	private final TwoPersonChanges changes;

	CampusesController(Keepers keepers, Founding founding, Closings closings, TwoPersonChanges changes) {
		this.keepers = keepers;
		this.founding = founding;
		this.closings = closings;
		this.changes = changes;
	}

	/**
	 * The office of one campus is led to its own. Those where something waits come first.
	 */
	@GetMapping("/campuses")
	String campuses(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "1") int page,
			Principal who, Model model) {
		boolean makes = this.keepers.makes(who.getName());
		Set<String> closed = this.closings.all();
		Map<String, Integer> waiting = this.changes.waiting();
		List<Line> lines = this.keepers.campuses(who.getName()).stream().map((campus) -> {
			boolean open = makes || this.keepers.reads(who.getName(), campus.id());
			return new Line(campus, closed.contains(campus.id()), open ? waiting.getOrDefault(campus.id(), 0) : 0,
					open);
		}).sorted(Comparator.comparing((Line line) -> line.waiting() == 0)).toList();
		if (!makes && lines.size() == 1 && lines.get(0).open()) {
			return "redirect:/campuses/" + lines.get(0).campus().id();
		}
		model.addAttribute("campuses", SearchedPage.of(lines, Line::said, words, page));
		model.addAttribute("makes", makes);
		model.addAttribute("shared", makes ? this.changes.waiting(null) : 0);
		return "campuses";
	}

	@GetMapping("/campuses/new")
	String form(Model model) {
		model.addAttribute("form", NewCampusForm.empty());
		return "campus-new";
	}

	@PostMapping("/campuses/new")
	String make(@ModelAttribute("form") NewCampusForm form,
			@RequestParam(name = "do", defaultValue = "make") String what, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return made(Typed.bytes(form.file()), what, who, model, response, next);
	}

	@PostMapping(path = "/campuses/new/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String take(@RequestParam MultipartFile file, @RequestParam(name = "do", defaultValue = "make") String what,
			Principal who, Model model, HttpServletResponse response, RedirectAttributes next) {
		model.addAttribute("form", NewCampusForm.empty());
		return made(Typed.bytes(file), what, who, model, response, next);
	}

	private String made(byte[] file, String what, Principal who, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Plan plan = what.equals(TRY) ? this.founding.plan(file, who.getName())
				: this.founding.create(file, who.getName());
		if (!plan.isGood() || what.equals(TRY)) {
			response.setStatus(plan.isGood() ? 200 : 400);
			model.addAttribute("plan", plan);
			return "campus-new";
		}
		next.addFlashAttribute("done", "The campus is there. Next, say by its rosters who is in its bodies.");
		return "redirect:/campuses/" + plan.campus();
	}

	/**
	 * A campus in the list.
	 *
	 * @param waiting how many of its changes wait for a second person
	 * @param open whether this person reads its page
	 */
	record Line(Campus campus, boolean closed, int waiting, boolean open) {

		private String said() {
			return this.campus.name() + " " + this.campus.id() + " " + this.campus.sector();
		}

	}

}
