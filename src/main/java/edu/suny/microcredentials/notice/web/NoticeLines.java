package edu.suny.microcredentials.notice.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.notice.Notice;
import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Component;

/** Puts somebody's notices together for readers. */
@Component
class NoticeLines {

	private final Notices notices;

	private final Campuses campuses;

	NoticeLines(Notices notices, Campuses campuses) {
		this.notices = notices;
		this.campuses = campuses;
	}

	List<Line> of(String user) {
		List<Campus> all = this.campuses.all();
		return this.notices.of(user).stream().map((notice) -> line(notice, all)).toList();
	}

	private static Line line(Notice notice, List<Campus> campuses) {
		ZoneId zone = campuses.stream()
			.filter((campus) -> campus.id().equals(notice.campus()))
			.map(Campus::zone)
			.findFirst()
			.orElse(ZoneId.systemDefault());
		return new Line(notice.id(), notice.kind(), notice.proposal(), notice.subject(), notice.text(), notice.path(),
				notice.createdAt(), notice.readAt(), notice.isUndeliverable(), zone);
	}

	/**
	 * One notice.
	 *
	 * @param path where it is done, or null
	 * @param readAt null while it is unread
	 * @param undeliverable whether the mail server refused the address for good
	 */
	record Line(long id, String kind, String proposal, String subject, String text, String path, Instant createdAt,
			Instant readAt, boolean undeliverable, @JsonIgnore ZoneId zone) {

		@JsonIgnore
		public boolean isUnread() {
			return this.readAt == null;
		}

	}

}
