package edu.suny.microcredentials.tracker.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schema of the document; anyone may read it. */
@RestController
class SchemaController {

	@GetMapping(path = "/schemas/proposal.json", produces = "application/schema+json")
	Resource schema() {
		return new ClassPathResource("schemas/proposal.json");
	}

}
