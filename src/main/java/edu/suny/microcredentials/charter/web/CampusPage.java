package edu.suny.microcredentials.charter.web;

import java.util.List;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodyRegister;
import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.change.TwoPersonChanges;
import edu.suny.microcredentials.charter.CampusFiles;
import edu.suny.microcredentials.charter.Keepers;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What stands on the page of a campus. */
@Component
@Transactional
class CampusPage {

	private final Keepers keepers;

	private final Campuses campuses;

	private final CampusProfiles profiles;

	private final CampusFiles files;

	private final BodyRegister bodies;

	private final Closings closings;

	private final TwoPersonChanges changes;

	private final Belonging belonging;

	CampusPage(Keepers keepers, Campuses campuses, CampusProfiles profiles, CampusFiles files, BodyRegister bodies,
			Closings closings, TwoPersonChanges changes, Belonging belonging) {
		this.keepers = keepers;
		this.campuses = campuses;
		this.profiles = profiles;
		this.files = files;
		this.bodies = bodies;
		this.closings = closings;
		this.changes = changes;
		this.belonging = belonging;
	}

	void checkReads(String campus, String user) {
		TypedText.checkIds(campus);
		if (!this.keepers.reads(user, campus)) {
			throw new RefusedException(Reason.NOT_FOUND, "There is no campus '%s' of yours.".formatted(campus));
		}
	}

	void show(String campus, String user, Model model) {
		checkReads(campus, user);
		String closed = this.closings.sentence(campus).orElse(null);
		model.addAttribute("campus", this.campuses.get(campus));
		model.addAttribute("profile", this.profiles.of(campus));
		model.addAttribute("marks", this.profiles.marks(List.of(campus)));
		model.addAttribute("file", this.files.of(campus));
		model.addAttribute("bodies", this.bodies.of(campus));
		model.addAttribute("types", Body.Type.values());
		model.addAttribute("closed", closed);
		model.addAttribute("waiting", this.changes.waiting(campus));
		model.addAttribute("changes", closed == null && this.keepers.changes(user, campus));
		model.addAttribute("makes", this.keepers.makes(user));
		model.addAttribute("member", this.belonging.isOffice(user, campus));
	}

}
