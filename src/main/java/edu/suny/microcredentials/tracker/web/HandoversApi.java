package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.committee.process.Reassigning;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.Transferring;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a governance office gives to others, as JSON. */
@RestController
class HandoversApi {

	private final ProposalPages pages;

	private final Reassigning reassigning;

	private final Transferring transferring;

	private final Proposals proposals;

	HandoversApi(ProposalPages pages, Reassigning reassigning, Transferring transferring, Proposals proposals) {
		this.pages = pages;
		this.reassigning = reassigning;
		this.transferring = transferring;
		this.proposals = proposals;
	}

	/** Gives an open task to another member of the body that is asked. */
	@PostMapping("/api/tasks/{id}/assignee")
	Given give(@PathVariable String id, @RequestBody Giving giving, Principal who) {
		String number = this.reassigning.reassign(id, giving.user(), giving.reason(), who.getName());
		return new Given(number, id, giving.user());
	}

	/** Gives a proposal to another proposer: one takes the place of the other. */
	@PostMapping("/api/proposals/{number}/proposers")
	Transferred transfer(@PathVariable String number, @RequestBody Transfer transfer, Principal who) {
		this.pages.row(number, who.getName());
		this.transferring.transfer(number, transfer.from(), transfer.to(), transfer.reason(), who.getName());
		return new Transferred(number, this.proposals.get(number).proposers());
	}

	record Giving(String user, String reason) {
	}

	record Given(String proposal, String task, String assignee) {
	}

	record Transfer(String from, String to, String reason) {
	}

	/** The lead first. */
	record Transferred(String number, List<String> proposers) {
	}

}
