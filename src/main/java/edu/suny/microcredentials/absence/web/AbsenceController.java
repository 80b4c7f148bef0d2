package edu.suny.microcredentials.absence.web;

import java.security.Principal;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who acts for me while I am away. */
@Controller
@RequestMapping("/absence")
class AbsenceController {

	private final Deputies deputies;

	private final DeputyLines lines;

	AbsenceController(Deputies deputies, DeputyLines lines) {
		this.deputies = deputies;
		this.lines = lines;
	}

	@GetMapping
	String page(Principal who, Model model) {
		return page(DeputyForm.EMPTY, who, model);
	}

	@PostMapping
	String name(@ModelAttribute("entered") DeputyForm form, Principal who, Model model, HttpServletResponse response) {
		try {
			this.deputies.name(form.of(who.getName()), who.getName());
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			model.addAttribute("refusal", refusal.getMessage());
			return page(form, who, model);
		}
		return "redirect:/absence";
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, Principal who) {
		this.deputies.end(id, who.getName());
		return "redirect:/absence";
	}

	private String page(DeputyForm form, Principal who, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("office", !this.lines.offices(who.getName()).isEmpty());
		model.addAttribute("bodies", this.lines.bodies(who.getName()));
		model.addAttribute("deputies", this.lines.seenBy(who.getName()));
		return "absence";
	}

}
