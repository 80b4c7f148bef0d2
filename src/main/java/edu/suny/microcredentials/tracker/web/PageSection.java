package edu.suny.microcredentials.tracker.web;

import org.springframework.ui.Model;

/** A section of the page of a proposal: it brings what its fragment shows. */
interface PageSection {

	void fill(ProposalPage page, String user, Model model);

}
