package edu.suny.microcredentials.credential.web;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.credential.CatalogueLink;
import edu.suny.microcredentials.credential.Stacks;
import edu.suny.microcredentials.earlier.EarlierCredential;
import edu.suny.microcredentials.earlier.EarlierCredentials;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands at the address of a credential that its campus approved before: what it
 * states, the credential that came in its place, or that it was withdrawn.
 */
@Component
class EarlierPages {

	private final EarlierCredentials earlier;

	private final Campuses campuses;

	private final Stacks stacks;

	private final CampusProfiles profiles;

	EarlierPages(EarlierCredentials earlier, Campuses campuses, Stacks stacks, CampusProfiles profiles) {
		this.earlier = earlier;
		this.campuses = campuses;
		this.stacks = stacks;
		this.profiles = profiles;
	}

	/**
	 * Nothing where no such credential ever was.
	 * @throws RefusedException if it was withdrawn
	 */
	Optional<EarlierCredential> find(String campus, String slug) {
		Optional<EarlierCredential> found = this.earlier.find(campus, slug);
		if (found.isPresent() && !found.get().stands() && found.get().statement().replacedBy() == null) {
			throw new RefusedException(Reason.NOT_FOUND,
					"Its campus has taken this micro-credential out of the catalogue.");
		}
		return found;
	}

	/** The page, or where it leads. */
	String page(EarlierCredential credential, Model model) {
		if (!credential.stands()) {
			return "redirect:/catalogue/%s/%s".formatted(credential.campus(), credential.statement().replacedBy());
		}
		CatalogueLink link = link(credential);
		model.addAttribute("marks", this.profiles.marks(List.of(link.campus())));
		model.addAttribute("entry", link);
		model.addAttribute("stated", credential.statement());
		model.addAttribute("above", this.stacks.above(link.campus(), link.slug()));
		model.addAttribute("below", this.stacks.below(link));
		return "earlier-credential";
	}

	CatalogueLink link(EarlierCredential credential) {
		return new CatalogueLink(credential.campus(), this.campuses.get(credential.campus()).name(), credential.slug(),
				credential.statement().title(), false);
	}

}
