package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import edu.suny.microcredentials.attachment.Attachment;
import edu.suny.microcredentials.attachment.AttachmentWithdrawals;
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

	private final AttachmentWithdrawals withdrawals;

	private final Belonging belonging;

	private final Campuses campuses;

	AttachmentLines(Attachments attachments, AttachmentWithdrawals withdrawals, Belonging belonging,
			Campuses campuses) {
		this.attachments = attachments;
		this.withdrawals = withdrawals;
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
		Map<String, String> names = this.belonging.names(all.stream()
			.flatMap((each) -> Stream.of(each.uploadedBy(), each.withdrawnBy()))
			.filter(Objects::nonNull)
			.toList());
		Set<UUID> withdrawable = this.withdrawals.withdrawable(number, all, user);
		return all.stream()
			.map((each) -> new Line(each.id(), each.isWithdrawn() ? null : each.name(), each.size(),
					names.get(each.uploadedBy()), each.uploadedAt(),
					(each.body() != null) ? this.campuses.body(each.body()).map(Body::name).orElse(each.body()) : null,
					each.isWithdrawn() ? names.get(each.withdrawnBy()) : null, each.withdrawnAt(),
					each.withdrawalReason(), withdrawable.contains(each.id())))
			.toList();
	}

	/**
	 * One of them.
	 *
	 * @param name null if it was withdrawn
	 * @param bodyName to whose members it is confidential, or null
	 * @param why it was withdrawn, or null
	 * @param withdrawable whether the reader can withdraw it
	 */
	record Line(UUID id, String name, long size, String by, Instant uploadedAt, String bodyName, String withdrawnBy,
			Instant withdrawnAt, String why, boolean withdrawable) {
	}

}
