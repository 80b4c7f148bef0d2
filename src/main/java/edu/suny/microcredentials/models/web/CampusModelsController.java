package edu.suny.microcredentials.models.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.comparison.ModelReaders;
import edu.suny.microcredentials.engine.EarlierModels;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.template.CampusTemplate;
import edu.suny.microcredentials.template.CampusTemplates;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a campus's models. Before an earlier set is in force again its office reads
 * what that would change.
 */
@Controller
@RequestMapping("/campuses/{campus}/models")
class CampusModelsController {

	private final CampusModelPages pages;

	private final ModelChangePage changes;

	private final EarlierModels earlier;

	private final ModelSets sets;

	private final ModelReaders readers;

	private final CampusTemplates templates;

	CampusModelsController(CampusModelPages pages, ModelChangePage changes, EarlierModels earlier, ModelSets sets,
			ModelReaders readers, CampusTemplates templates) {
		this.templates = templates;
		this.pages = pages;
		this.changes = changes;
		this.earlier = earlier;
		this.sets = sets;
		this.readers = readers;
	}

	@GetMapping
	String models(@PathVariable String campus, Principal who, Model model) {
		Campus of = this.readers.campus(campus, who.getName());
		CampusModelPage page = this.pages.of(campus);
		model.addAttribute("campus", of);
		model.addAttribute("page", page);
		model.addAttribute("tables", this.pages.tables(page));
		model.addAttribute("changes", this.readers.mayChange(campus, who.getName()));
		model.addAttribute("templates",
				this.templates.all()
					.stream()
					.map((template) -> new Offered(template, this.templates.missingBodies(template.id(), campus)))
					.toList());
		return "campus-models";
	}

	/** What it would change to take the campus back to an earlier set. */
	@GetMapping("/{deployment}/return")
	String beforeReturn(@PathVariable String campus, @PathVariable String deployment, Principal who, Model model,
			HttpServletResponse response) {
		model.addAttribute("back", deployment);
		return this.changes.before(campus, who, model, response, () -> this.earlier.of(campus, deployment));
	}

	@PostMapping("/{deployment}/return")
	String takeBack(@PathVariable String campus, @PathVariable String deployment, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		model.addAttribute("back", deployment);
		return this.changes.change(campus, who, model, response, next,
				() -> this.sets.takeBack(campus, deployment, who.getName()));
	}

	/** What it would change to give own models up for the shared ones. */
	@GetMapping("/sharing")
	String beforeSharing(@PathVariable String campus, @RequestParam(required = false) List<String> files, Principal who,
			Model model, HttpServletResponse response) {
		List<String> names = (files != null) ? files : List.of();
		model.addAttribute("givenUp", names);
		return this.changes.before(campus, who, model, response, () -> this.earlier.shared(campus, names));
	}

	@PostMapping("/sharing")
	String share(@PathVariable String campus, @RequestParam(required = false) List<String> files, Principal who,
			Model model, HttpServletResponse response, RedirectAttributes next) {
		List<String> names = (files != null) ? files : List.of();
		model.addAttribute("givenUp", names);
		return this.changes.change(campus, who, model, response, next,
				() -> this.sets.share(campus, names, who.getName()));
	}

	/** What it would change to begin with a template. */
	@GetMapping("/templates/{template}")
	String beforeTemplate(@PathVariable String campus, @PathVariable String template, Principal who, Model model,
			HttpServletResponse response) {
		model.addAttribute("template", template);
		return this.changes.before(campus, who, model, response, () -> this.templates.files(campus, template));
	}

	@PostMapping("/templates/{template}")
	String useTemplate(@PathVariable String campus, @PathVariable String template, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		model.addAttribute("template", template);
		return this.changes.change(campus, who, model, response, next, () -> this.sets.deploy(campus,
				this.templates.files(campus, template), who.getName(), "the template " + template));
	}

	/**
	 * A template as a campus sees it.
	 *
	 * @param missing what its register of bodies lacks for it, in sentences
	 */
	record Offered(CampusTemplate template, List<String> missing) {
	}

}
