package edu.suny.microcredentials.conversation.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.conversation.CommentLines;
import edu.suny.microcredentials.conversation.CommentLines.Line;
import edu.suny.microcredentials.conversation.Comments;
import edu.suny.microcredentials.conversation.NewComment;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The conversation on a proposal as JSON. */
@RestController
@RequestMapping("/api/proposals/{number}/comments")
class CommentsApi {

	private final Comments comments;

	private final CommentLines lines;

	CommentsApi(Comments comments, CommentLines lines) {
		this.comments = comments;
		this.lines = lines;
	}

	@GetMapping
	Lines list(@PathVariable String number, Principal who) {
		return new Lines(this.lines.of(number, who.getName()));
	}

	/**
	 * Says something: to all who may see the proposal, or to the members of a body.
	 */
	@PostMapping
	ResponseEntity<Line> write(@PathVariable String number, @RequestBody NewComment comment, Principal who) {
		long id = this.comments.write(number, comment, who.getName()).id();
		return ResponseEntity.created(URI.create("/api/proposals/%s/comments".formatted(number)))
			.body(line(number, id, who));
	}

	/** Corrects one of one's own. */
	@PostMapping("/{id}")
	Line correct(@PathVariable String number, @PathVariable long id, @RequestBody Correction correction,
			Principal who) {
		this.comments.correct(number, id, correction.text(), who.getName());
		return line(number, id, who);
	}

	private Line line(String number, long id, Principal who) {
		return this.lines.of(number, who.getName())
			.stream()
			.filter((line) -> line.id() == id)
			.findFirst()
			.orElseThrow();
	}

	record Correction(String text) {
	}

	record Lines(List<Line> comments) {
	}

}
