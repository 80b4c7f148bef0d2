package edu.suny.microcredentials.tracker.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.tracker.SavedSearch;
import edu.suny.microcredentials.tracker.SavedSearches;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Searches that one keeps, on the page of the list and as JSON; each one's own. */
@Controller
class SavedSearchController {

	private final SavedSearches searches;

	private final ProposalsController list;

	SavedSearchController(SavedSearches searches, ProposalsController list) {
		this.searches = searches;
		this.list = list;
	}

	@PostMapping("/proposals/searches")
	String save(SearchForm form, @RequestParam(defaultValue = "") String name, Principal who, Model model,
			HttpServletResponse response) {
		form.check();
		try {
			return "redirect:/proposals" + this.searches.save(who.getName(), name, form.query()).query();
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			model.addAttribute("refusal", refusal.getMessage());
			model.addAttribute("typedName", name);
			return this.list.list(who, form, model, response);
		}
	}

	@PostMapping("/proposals/searches/{id}/removal")
	String remove(@PathVariable long id, Principal who) {
		this.searches.remove(who.getName(), id);
		return "redirect:/proposals";
	}

	@GetMapping("/api/proposals/searches")
	@ResponseBody
	List<SavedSearch> searches(Principal who) {
		return this.searches.of(who.getName());
	}

	@PostMapping("/api/proposals/searches")
	ResponseEntity<SavedSearch> save(@RequestBody NewSearch search, Principal who) {
		search.form().check();
		SavedSearch saved = this.searches.save(who.getName(), search.name(), search.form().query());
		return ResponseEntity.created(URI.create("/api/proposals" + saved.query())).body(saved);
	}

	@DeleteMapping("/api/proposals/searches/{id}")
	ResponseEntity<Void> delete(@PathVariable long id, Principal who) {
		this.searches.remove(who.getName(), id);
		return ResponseEntity.noContent().build();
	}

	/** What is sought, as in the list, and a name for it. */
	record NewSearch(String name, String words, String campus, String state, String body, Integer unchanged,
			Integer submitted, Boolean mine) {

		SearchForm form() {
			return new SearchForm(this.words, this.campus, this.state, this.body, this.unchanged, this.submitted,
					this.mine, null);
		}

	}

}
