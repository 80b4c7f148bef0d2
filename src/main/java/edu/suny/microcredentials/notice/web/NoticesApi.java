package edu.suny.microcredentials.notice.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.notice.Notices;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own notices as JSON. */
@RestController
@RequestMapping("/api/notices")
class NoticesApi {

	private final Notices notices;

	private final NoticeLines lines;

	NoticesApi(Notices notices, NoticeLines lines) {
		this.notices = notices;
		this.lines = lines;
	}

	/** The latest first. */
	@GetMapping
	Lines list(Principal who) {
		return new Lines(this.notices.unread(who.getName()), this.lines.of(who.getName()));
	}

	@PostMapping("/read")
	Lines readAll(Principal who) {
		this.notices.readAll(who.getName());
		return list(who);
	}

	@PostMapping("/{id}/read")
	Lines read(@PathVariable long id, Principal who) {
		this.notices.read(who.getName(), id);
		return list(who);
	}

	/** All of somebody's notices, and how many of them are unread. */
	record Lines(int unread, List<NoticeLines.Line> notices) {
	}

}
