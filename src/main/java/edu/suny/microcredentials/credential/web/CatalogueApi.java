package edu.suny.microcredentials.credential.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.credential.Catalogue;
import edu.suny.microcredentials.credential.CatalogueEntry;
import edu.suny.microcredentials.credential.CatalogueLink;
import edu.suny.microcredentials.credential.Credential;
import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.credential.Stacks;
import edu.suny.microcredentials.credential.web.Governance.Evidence;
import edu.suny.microcredentials.earlier.EarlierCredential;
import edu.suny.microcredentials.earlier.EarlierStatement;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as JSON; anyone may read it. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueApi {

	private final Catalogue catalogue;

	private final Credentials credentials;

	private final Governance governance;

	private final Stacks stacks;

	private final EarlierPages earlier;

	private final Campuses campuses;

	CatalogueApi(Catalogue catalogue, Credentials credentials, Governance governance, Stacks stacks,
			EarlierPages earlier, Campuses campuses) {
		this.catalogue = catalogue;
		this.credentials = credentials;
		this.governance = governance;
		this.stacks = stacks;
		this.earlier = earlier;
		this.campuses = campuses;
	}

	/** All, or only those that were governed here. */
	@GetMapping
	Entries list(@RequestParam(defaultValue = "false") boolean governed) {
		return new Entries(this.catalogue.all(governed).stream().map(Entry::of).toList());
	}

	@GetMapping("/{campus}/{slug}")
	ResponseEntity<?> credential(@PathVariable String campus, @PathVariable String slug) {
		Optional<EarlierCredential> before = this.earlier.find(campus, slug);
		if (before.isPresent()) {
			return before.get().stands() ? ResponseEntity.ok(stated(before.get()))
					: ResponseEntity.status(HttpStatus.FOUND)
						.location(URI
							.create("/api/catalogue/%s/%s".formatted(campus, before.get().statement().replacedBy())))
						.build();
		}
		Credential credential = this.credentials.find(campus, slug)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"The catalogue has no micro-credential '%s' of the campus '%s'.".formatted(slug, campus)));
		CatalogueLink link = new CatalogueLink(campus, this.campuses.get(campus).name(), slug, credential.title(),
				true);
		return ResponseEntity.ok(new Governed(campus, credential.partners(), slug, credential.title(), true,
				credential.publishedAt(), credential.proposal(), credential.document().json(),
				this.governance.of(credential.proposal()), this.stacks.above(campus, slug), this.stacks.below(link)));
	}

	private Earlier stated(EarlierCredential credential) {
		return new Earlier(credential.campus(), credential.slug(), credential.statement().title(), false,
				credential.statement(), this.stacks.above(credential.campus(), credential.slug()),
				this.stacks.below(this.earlier.link(credential)));
	}

	record Entries(List<Entry> credentials) {
	}

	/**
	 * One line of the catalogue.
	 *
	 * @param partners ids of other campuses that issue it, too
	 * @param publishedAt absent if the campus approved it before this system
	 * @param approvedEarlier the day on which the campus did, by its own statement; else
	 * absent
	 * @param status what the campus states of one approved before; else absent
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(String campus, List<String> partners, String slug, String title, String summary, String kind,
			boolean governed, Instant publishedAt, LocalDate approvedEarlier, String status) {

		static Entry of(CatalogueEntry entry) {
			return new Entry(entry.campus(), entry.partners(), entry.slug(), entry.title(), entry.document().summary(),
					entry.document().kind(), entry.governed(), entry.publishedAt(), entry.approvedEarlier(),
					entry.status());
		}

	}

	/**
	 * One that was governed here.
	 *
	 * @param partners ids of other campuses that issue it, too
	 * @param countsToward entries toward which it counts
	 * @param builtOn entries that count toward it
	 */
	record Governed(String campus, List<String> partners, String slug, String title, boolean governed,
			Instant publishedAt, String proposal, JsonNode document, List<Evidence> governance,
			List<CatalogueLink> countsToward, List<CatalogueLink> builtOn) {
	}

	/**
	 * One that its campus approved before this system.
	 *
	 * @param statedByCampus evidence of nothing
	 */
	record Earlier(String campus, String slug, String title, boolean governed, EarlierStatement statedByCampus,
			List<CatalogueLink> countsToward, List<CatalogueLink> builtOn) {
	}

}
