package edu.suny.microcredentials.models.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import edu.suny.microcredentials.comparison.ModelReaders;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.OnceMore;
import edu.suny.microcredentials.template.CampusTemplates;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The models of a campus, for its office and for whoever keeps the product; its office
 * alone goes back to earlier ones.
 */
@RestController
@RequestMapping("/api/campuses/{campus}/models")
class CampusModelsApi {

	private final CampusModelPages pages;

	private final ModelHistory history;

	private final ModelSets sets;

	private final ModelReaders readers;

	private final CampusTemplates templates;

	CampusModelsApi(CampusModelPages pages, ModelHistory history, ModelSets sets, ModelReaders readers,
			CampusTemplates templates) {
		this.templates = templates;
		this.pages = pages;
		this.history = history;
		this.sets = sets;
		this.readers = readers;
	}

	@GetMapping
	Answer models(@PathVariable String campus, Principal who) {
		return Answer.of(this.readers.campus(campus, who.getName()).id(), this.pages.of(campus));
	}

	/** A model as a file, of the campus's sets or of a shared one. */
	@GetMapping("/{deployment}/{file}")
	ResponseEntity<byte[]> file(@PathVariable String campus, @PathVariable String deployment, @PathVariable String file,
			Principal who) {
		this.readers.campus(campus, who.getName());
		byte[] model = this.history.file(campus, deployment, file);
		return ResponseEntity.ok()
			.contentType(file.endsWith(".form") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
			.body(model);
	}

	@PostMapping("/{deployment}/return")
	Answer takeBack(@PathVariable String campus, @PathVariable String deployment, Principal who) {
		this.readers.campus(campus, who.getName());
		OnceMore.of(() -> {
			this.sets.takeBack(campus, deployment, who.getName());
			return null;
		});
		return models(campus, who);
	}

	@PostMapping("/sharing")
	Answer share(@PathVariable String campus, @RequestBody(required = false) GivenUp givenUp, Principal who) {
		this.readers.campus(campus, who.getName());
		List<String> files = (givenUp != null && givenUp.files() != null) ? givenUp.files() : List.of();
		OnceMore.of(() -> {
			this.sets.share(campus, files, who.getName());
			return null;
		});
		return models(campus, who);
	}

	@PostMapping("/templates/{template}")
	Answer useTemplate(@PathVariable String campus, @PathVariable String template, Principal who) {
		this.readers.campus(campus, who.getName());
		OnceMore.of(() -> {
			this.sets.deploy(campus, this.templates.files(campus, template), who.getName(), "the template " + template);
			return null;
		});
		return models(campus, who);
	}

	/**
	 * What is given up.
	 *
	 * @param files by name; all of the campus's own if it is left out
	 */
	record GivenUp(List<String> files) {
	}

	/**
	 * The models of a campus.
	 *
	 * @param deployment of the set in force
	 * @param outdated why it does not follow the shared models of today; absent if it
	 * does
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(String campus, String deployment, boolean shared, List<CampusModelPage.Line> models,
			Outdated outdated, List<Set> sets) {

		static Answer of(String campus, CampusModelPage page) {
			return new Answer(campus, page.deployment(), page.shared(), page.models(),
					(page.behind() != null) ? new Outdated(page.behind().since(), page.behind().findings()) : null,
					page.sets().stream().map(Set::of).toList());
		}

	}

	record Outdated(Instant since, List<String> findings) {
	}

	/** A set that was put in force. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Set(String deployment, Instant deployedAt, String deployedBy, String source, String origin, String earlier,
			List<String> own, boolean inForce) {

		static Set of(CampusModelPage.Earlier earlier) {
			return new Set(earlier.set().deployment(), earlier.set().deployedAt(), earlier.by(), earlier.set().source(),
					earlier.set().origin().word(), earlier.set().earlier(),
					earlier.set().own().stream().sorted().toList(), earlier.inForce());
		}

	}

}
