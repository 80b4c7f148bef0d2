package edu.suny.microcredentials.absence.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.absence.Deputies;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deputies as JSON, with the same rights as on the page. */
@RestController
@RequestMapping("/api/deputies")
class DeputiesApi {

	private final Deputies deputies;

	private final DeputyLines lines;

	DeputiesApi(Deputies deputies, DeputyLines lines) {
		this.deputies = deputies;
		this.lines = lines;
	}

	/** One's own, and those of campuses of whose governance office one is. */
	@GetMapping
	Lines list(Principal who) {
		return new Lines(this.lines.seenBy(who.getName()));
	}

	/** Names a deputy for oneself, or as governance office for a member. */
	@PostMapping
	ResponseEntity<DeputyLine> name(@RequestBody DeputyForm form, Principal who) {
		DeputyLine named = this.lines.of(List.of(this.deputies.name(form.of(who.getName()), who.getName()))).get(0);
		return ResponseEntity.created(URI.create("/api/deputies/" + named.id())).body(named);
	}

	/** Ends it now; the row stays on record. */
	@DeleteMapping("/{id}")
	DeputyLine end(@PathVariable long id, Principal who) {
		return this.lines.of(List.of(this.deputies.end(id, who.getName()))).get(0);
	}

	record Lines(List<DeputyLine> deputies) {
	}

}
