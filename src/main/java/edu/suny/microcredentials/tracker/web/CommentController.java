package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.function.Supplier;

import edu.suny.microcredentials.conversation.Comment;
import edu.suny.microcredentials.conversation.Comments;
import edu.suny.microcredentials.conversation.NewComment;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.tracker.web.OfficeForms.Typed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody says something on the page of a proposal, or corrects it. What is refused
 * comes back with the page, with the sentence and with what was typed.
 */
@Controller
@RequestMapping("/proposals/{number}/comments")
class CommentController {

	private static final String NEW = "comment";

	private final ProposalPages pages;

	private final ProposalController proposal;

	private final Comments comments;

	CommentController(ProposalPages pages, ProposalController proposal, Comments comments) {
		this.pages = pages;
		this.proposal = proposal;
		this.comments = comments;
	}

	@PostMapping
	String write(@PathVariable String number, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String part,
			@RequestParam(required = false) Long answers, Principal who, Model model, HttpServletResponse response) {
		Typed typed = new Typed((answers != null) ? "answer-" + answers : NEW, part, "", body, text, null);
		return does(number, typed, who, model, response,
				() -> this.comments.write(number, new NewComment(text, body, part, answers), who.getName()));
	}

	@PostMapping("/{id}")
	String correct(@PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "") String text,
			Principal who, Model model, HttpServletResponse response) {
		return does(number, new Typed("correct-" + id, "", "", "", text, null), who, model, response,
				() -> this.comments.correct(number, id, text, who.getName()));
	}

	private String does(String number, Typed typed, Principal who, Model model, HttpServletResponse response,
			Supplier<Comment> work) {
		this.pages.row(number, who.getName());
		try {
			return "redirect:/proposals/%s#comment-%d".formatted(number, work.get().id());
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			String view = this.proposal.page(number, who, model);
			model.addAttribute("typed",
					new Typed(typed.form(), typed.task(), "", typed.to(), typed.reason(), refusal.getMessage()));
			return view;
		}
	}

}
