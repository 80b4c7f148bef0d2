package edu.suny.microcredentials.attachment.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.attachment.Attachment;
import edu.suny.microcredentials.attachment.AttachmentWithdrawals;
import edu.suny.microcredentials.attachment.Attachments;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The attachments of a proposal, for programs; and each to be saved, never to be run by a
 * browser.
 */
@RestController
class AttachmentsApi {

	/** Of these the type is said; all else is only bytes. */
	private static final Set<String> SAID = Set.of("application/pdf", "image/png", "image/jpeg");

	private final Attachments attachments;

	private final AttachmentWithdrawals withdrawals;

	AttachmentsApi(Attachments attachments, AttachmentWithdrawals withdrawals) {
		this.attachments = attachments;
		this.withdrawals = withdrawals;
	}

	@GetMapping("/api/proposals/{number}/attachments")
	Lines list(@PathVariable String number, Principal who) {
		List<Attachment> all = this.attachments.of(number, who.getName());
		return new Lines(all.stream().filter((each) -> !each.isWithdrawn()).map(Line::of).toList(),
				all.stream().filter(Attachment::isWithdrawn).map(Withdrawn::of).toList());
	}

	/** A form with the part {@code file}, and {@code body} where it is confidential. */
	@PostMapping(path = "/api/proposals/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Line> attach(@PathVariable String number, @RequestPart MultipartFile file,
			@RequestParam(required = false) String body, Principal who) {
		Line line = Line.of(this.attachments.attach(number, file.getOriginalFilename(), file, body, who.getName()));
		return ResponseEntity.created(URI.create(line.address())).body(line);
	}

	/** With the reason. */
	@PostMapping("/api/proposals/{number}/attachments/{id}/withdrawal")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdraw(@PathVariable String number, @PathVariable String id, @RequestBody Why why, Principal who) {
		this.withdrawals.withdraw(number, id, why.reason(), who.getName());
	}

	@GetMapping("/proposals/{number}/attachments/{id}")
	ResponseEntity<InputStreamResource> download(@PathVariable String number, @PathVariable String id, Principal who) {
		Attachment attachment = this.attachments.get(number, id, who.getName());
		return ResponseEntity.ok()
			.contentType(SAID.contains(attachment.mediaType()) ? MediaType.parseMediaType(attachment.mediaType())
					: MediaType.APPLICATION_OCTET_STREAM)
			.contentLength(attachment.size())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(attachment.name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox")
			.body(new InputStreamResource(this.attachments.open(attachment)));
	}

	record Line(String id, String name, String mediaType, long size, String sha256, String body, int revision,
			String uploadedBy, Instant uploadedAt, String address) {

		static Line of(Attachment each) {
			return new Line(each.id().toString(), each.name(), each.mediaType(), each.size(), each.sha256(),
					each.body(), each.revision(), each.uploadedBy(), each.uploadedAt(),
					"/proposals/%s/attachments/%s".formatted(each.proposal(), each.id()));
		}

	}

	record Why(String reason) {
	}

	/**
	 * What was withdrawn has no name any more, which may say what was to be withdrawn.
	 */
	record Withdrawn(String id, String body, int revision, String uploadedBy, String withdrawnBy, Instant withdrawnAt,
			String reason) {

		static Withdrawn of(Attachment each) {
			return new Withdrawn(each.id().toString(), each.body(), each.revision(), each.uploadedBy(),
					each.withdrawnBy(), each.withdrawnAt(), each.withdrawalReason());
		}

	}

	record Lines(List<Line> attachments, List<Withdrawn> withdrawn) {
	}

}
