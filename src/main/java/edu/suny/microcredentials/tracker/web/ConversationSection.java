package edu.suny.microcredentials.tracker.web;

import edu.suny.microcredentials.conversation.CommentLines;
import edu.suny.microcredentials.conversation.Comments;
import edu.suny.microcredentials.conversation.Part;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is said about a proposal, and to whom the reader can speak. */
@Component
class ConversationSection implements PageSection {

	private final Comments comments;

	private final CommentLines lines;

	ConversationSection(Comments comments, CommentLines lines) {
		this.comments = comments;
		this.lines = lines;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		model.addAttribute("comments", this.lines.of(page.row().number(), user));
		model.addAttribute("confidants", this.comments.bodies(page.row().number(), user));
		model.addAttribute("parts", Part.values());
	}

}
