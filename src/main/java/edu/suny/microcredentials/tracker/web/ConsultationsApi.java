package edu.suny.microcredentials.tracker.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.consultation.process.Consulting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is heard on a proposal, as JSON. */
@RestController
@RequestMapping("/api/proposals/{number}/consultations")
class ConsultationsApi {

	private final ProposalPages pages;

	private final ConsultationLines lines;

	private final Consulting consulting;

	ConsultationsApi(ProposalPages pages, ConsultationLines lines, Consulting consulting) {
		this.pages = pages;
		this.lines = lines;
		this.consulting = consulting;
	}

	@GetMapping
	Lines list(@PathVariable String number, Principal user) {
		return new Lines(this.lines.of(this.pages.row(number, user.getName())));
	}

	/** Has a body or a person heard, as governance office. */
	@PostMapping
	ResponseEntity<ConsultationLines.Line> add(@PathVariable String number, @RequestBody Adding adding,
			Principal user) {
		ProposalRow row = this.pages.row(number, user.getName());
		long id = this.consulting.add(number, adding.who(), adding.reason(), user.getName()).id();
		return ResponseEntity.created(URI.create("/api/proposals/%s/consultations".formatted(number)))
			.body(line(row, id));
	}

	/** Ends it, as governance office. */
	@PostMapping("/{id}/end")
	ConsultationLines.Line end(@PathVariable String number, @PathVariable long id, @RequestBody Ending ending,
			Principal user) {
		ProposalRow row = this.pages.row(number, user.getName());
		this.consulting.remove(number, id, ending.reason(), user.getName());
		return line(row, id);
	}

	private ConsultationLines.Line line(ProposalRow row, long id) {
		return this.lines.of(row)
			.stream()
			.filter((line) -> line.id() == id)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no such consultation."));
	}

	/** A body of the campus, or an account of it. */
	record Adding(String who, String reason) {
	}

	record Ending(String reason) {
	}

	record Lines(List<ConsultationLines.Line> consultations) {
	}

}
