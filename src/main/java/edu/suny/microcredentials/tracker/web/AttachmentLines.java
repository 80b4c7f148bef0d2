package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import edu.suny.microcredentials.attachment.Attachment;
import edu.suny.microcredentials.attachment.Attachments;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The attachments of a proposal for readers of its page. */
@Component
class AttachmentLines implements PageSection {

	private final Attachments attachments;

	private final Belonging belonging;

	private final Campuses campuses;

	AttachmentLines(Attachments attachments, Belonging belonging, Campuses campuses) {
		this.attachments = attachments;
		this.belonging = belonging;
		this.campuses = campuses;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		model.addAttribute("attachments", of(page.row().number(), user));
		model.addAttribute("mostMegabytes", this.attachments.mostMegabytes());
	}

	List<Line> of(String number, String user) {
		List<Attachment> all = this.attachments.of(number, user);
		Map<String, String> names = this.belonging.names(all.stream().map(Attachment::uploadedBy).toList());
		return all.stream()
			.map((each) -> new Line(each.id(), each.name(), each.size(), names.get(each.uploadedBy()),
					each.uploadedAt(),
					(each.body() != null) ? this.campuses.body(each.body()).map(Body::name).orElse(each.body()) : null))
			.toList();
	}

	/**
	 * One of them.
	 *
	 * @param bodyName to whose members it is confidential, or null
	 */
	record Line(UUID id, String name, long size, String by, Instant uploadedAt, String bodyName) {
	}

}
