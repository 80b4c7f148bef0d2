package edu.suny.microcredentials.comparison.web;

import java.security.Principal;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.comparison.ModelReaders;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which campuses deviate where, and how their proposals fare. */
@Controller
class ComparisonController {

	private final SystemView view;

	private final ModelReaders readers;

	ComparisonController(SystemView view, ModelReaders readers) {
		this.view = view;
		this.readers = readers;
	}

	@GetMapping("/campuses/comparison")
	String all(ComparisonForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("view", this.view.of(form));
		return "comparison";
	}

	@GetMapping("/campuses/{campus}/comparison")
	String one(@PathVariable String campus, ComparisonForm form, Principal who, Model model) {
		Campus of = this.readers.campus(campus, who.getName());
		model.addAttribute("form", form);
		model.addAttribute("campus", of);
		model.addAttribute("view", this.view.of(of, form));
		return "campus-comparison";
	}

}
