package edu.suny.microcredentials.credential.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.credential.Credential;
import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.credential.web.Governance.Evidence;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as JSON; anyone may read it. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueApi {

	private final Credentials credentials;

	private final Governance governance;

	CatalogueApi(Credentials credentials, Governance governance) {
		this.credentials = credentials;
		this.governance = governance;
	}

	@GetMapping
	Entries list() {
		return new Entries(this.credentials.all().stream().map(Entry::of).toList());
	}

	@GetMapping("/{campus}/{slug}")
	Whole credential(@PathVariable String campus, @PathVariable String slug) {
		Credential credential = this.credentials.find(campus, slug)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"The catalogue has no micro-credential '%s' of the campus '%s'.".formatted(slug, campus)));
		return new Whole(credential.campus(), credential.partners(), credential.slug(), credential.title(),
				credential.publishedAt(), credential.proposal(), credential.document().json(),
				this.governance.of(credential.proposal()));
	}

	record Entries(List<Entry> credentials) {
	}

	record Entry(String campus, List<String> partners, String slug, String title, String summary, String kind,
			Instant publishedAt) {

		static Entry of(Credential credential) {
			return new Entry(credential.campus(), credential.partners(), credential.slug(), credential.title(),
					credential.document().summary(), credential.document().kind(), credential.publishedAt());
		}

	}

	record Whole(String campus, List<String> partners, String slug, String title, Instant publishedAt, String proposal,
			JsonNode document, List<Evidence> governance) {
	}

}
