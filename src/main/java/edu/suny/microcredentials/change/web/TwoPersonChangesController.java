package edu.suny.microcredentials.change.web;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.change.Change;
import edu.suny.microcredentials.change.TwoPersonChanges;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.Refusals;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person at a campus, and what became of the rest. */
@Controller
@RequestMapping("/campuses/{place}/changes")
class TwoPersonChangesController {

	private static final String PAGE = "campus-changes";

	private final TwoPersonChanges changes;

	private final Campuses campuses;

	private final Belonging belonging;

	TwoPersonChangesController(TwoPersonChanges changes, Campuses campuses, Belonging belonging) {
		this.changes = changes;
		this.campuses = campuses;
		this.belonging = belonging;
	}

	@GetMapping
	String all(@PathVariable String place, Principal who, Model model) {
		show(place, who, model);
		return PAGE;
	}

	@PostMapping("/{number}/confirmation")
	String confirm(@PathVariable String place, @PathVariable long number, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return decided(place, who, model, response, next, "Change %d is in force.".formatted(number),
				() -> this.changes.confirm(TwoPersonChangesApi.idOf(place), number, who.getName()));
	}

	@PostMapping("/{number}/refusal")
	String refuse(@PathVariable String place, @PathVariable long number, @RequestParam(required = false) String reason,
			Principal who, Model model, HttpServletResponse response, RedirectAttributes next) {
		return decided(place, who, model, response, next, "Change %d will not be in force.".formatted(number),
				() -> this.changes.refuse(TwoPersonChangesApi.idOf(place), number, reason, who.getName()));
	}

	private String decided(String place, Principal who, Model model, HttpServletResponse response,
			RedirectAttributes next, String done, Runnable decision) {
		try {
			decision.run();
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			show(place, who, model);
			response.setStatus(refusal.reason().status());
			model.addAttribute("refusal", refusal.getMessage());
			return PAGE;
		}
		next.addFlashAttribute("done", done);
		return "redirect:/campuses/%s/changes".formatted(place);
	}

	private void show(String place, Principal who, Model model) {
		String id = TwoPersonChangesApi.idOf(place);
		List<Change> all = this.changes.of(id, who.getName());
		Campus campus = (id != null) ? this.campuses.get(id) : null;
		model.addAttribute("changesOf", place);
		model.addAttribute("campus", campus);
		model.addAttribute("zone", (campus != null) ? campus.zone() : ZoneId.of("America/New_York"));
		model.addAttribute("lines", all.stream().map((change) -> line(change, who.getName())).toList());
	}

	private Line line(Change change, String user) {
		return new Line(change, this.belonging.name(change.proposedBy()),
				(change.decidedBy() != null) ? this.belonging.name(change.decidedBy()) : null,
				this.changes.words(change), this.changes.decides(user, change),
				change.isWaiting() && user.equals(change.proposedBy()));
	}

	/**
	 * A change on the page.
	 *
	 * @param words what would be different, or is by now
	 * @param yours whether this person confirms or refuses it
	 * @param own whether they proposed it, and can take it back
	 */
	record Line(Change change, String proposedBy, String decidedBy, List<String> words, boolean yours, boolean own) {
	}

}
