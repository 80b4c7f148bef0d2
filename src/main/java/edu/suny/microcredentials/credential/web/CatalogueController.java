package edu.suny.microcredentials.credential.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.credential.Catalogue;
import edu.suny.microcredentials.credential.CatalogueEntry;
import edu.suny.microcredentials.credential.CatalogueLink;
import edu.suny.microcredentials.credential.Stacks;
import edu.suny.microcredentials.earlier.EarlierCredential;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue's pages; anyone may read them. */
@Controller
class CatalogueController {

	private final Catalogue catalogue;

	private final Campuses campuses;

	private final Governance governance;

	private final Stacks stacks;

	private final EarlierPages earlier;

	private final CampusProfiles profiles;

	CatalogueController(Catalogue catalogue, Campuses campuses, Governance governance, Stacks stacks,
			EarlierPages earlier, CampusProfiles profiles) {
		this.profiles = profiles;
		this.catalogue = catalogue;
		this.campuses = campuses;
		this.governance = governance;
		this.stacks = stacks;
		this.earlier = earlier;
	}

	@GetMapping("/catalogue")
	String list(@RequestParam(defaultValue = "") String campus, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "false") boolean governed, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "0") int page, Model model) {
		List<CatalogueEntry> found = this.catalogue.search(campus, kind, governed, words, page);
		model.addAttribute("campus", campus);
		model.addAttribute("kind", kind);
		model.addAttribute("governed", governed);
		model.addAttribute("words", words);
		model.addAttribute("page", page);
		model.addAttribute("campuses", this.campuses.all());
		model.addAttribute("entries", found.stream().limit(Catalogue.PAGE).toList());
		model.addAttribute("more", found.size() > Catalogue.PAGE);
		return "catalogue";
	}

	@GetMapping("/catalogue/{campus}/{slug}")
	String credential(@PathVariable String campus, @PathVariable String slug, Model model) {
		Optional<EarlierCredential> before = this.earlier.find(campus, slug);
		if (before.isPresent()) {
			return this.earlier.page(before.get(), model);
		}
		CatalogueEntry entry = this.catalogue.find(campus, slug)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"The catalogue has no micro-credential at this address. Look for it in the catalogue."));
		List<String> issuers = new ArrayList<>(List.of(campus));
		issuers.addAll(entry.partners());
		model.addAttribute("marks", this.profiles.marks(issuers));
		model.addAttribute("entry", entry);
		model.addAttribute("doc", entry.document());
		model.addAttribute("department", (entry.document().department() != null)
				? this.campuses.body(campus, entry.document().department()).map((body) -> body.name()).orElse(null)
				: null);
		model.addAttribute("governance", this.governance.of(entry.proposal()));
		model.addAttribute("stack", this.stacks.awards(campus, entry.document()));
		model.addAttribute("required", this.stacks.required(campus, entry.document()));
		model.addAttribute("below",
				this.stacks.below(new CatalogueLink(campus, entry.campusName(), slug, entry.title(), true)));
		return "credential";
	}

}
