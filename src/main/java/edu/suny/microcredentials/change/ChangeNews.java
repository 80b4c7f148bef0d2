package edu.suny.microcredentials.change;

import java.util.Collection;
import java.util.List;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Component;

/** What people are told of changes that wait for a second person. */
@Component
class ChangeNews {

	private final Notices notices;

	private final Belonging belonging;

	private final Campuses campuses;

	private final SecondPeople people;

	ChangeNews(Notices notices, Belonging belonging, Campuses campuses, SecondPeople people) {
		this.notices = notices;
		this.belonging = belonging;
		this.campuses = campuses;
		this.people = people;
	}

	/** For whoever proposed it. */
	String kept(long number, NewChange change, Collection<String> second, String already) {
		return ("Nothing is in force yet: two people change %s. What you sent is kept whole%s, as change %d. "
				+ "Next, %s confirms or refuses it at %s.")
			.formatted(change.what(), already, number, this.people.named(second), path(change.campus()));
	}

	void proposed(long number, NewChange change, Collection<String> second) {
		String who = this.belonging.name(change.proposedBy());
		tell(second, "change:%d".formatted(number), "task", change.campus(),
				"Confirm or refuse change %d of %s".formatted(number, of(change.campus())),
				"%s proposes to change %s. It takes effect when you confirm it.".formatted(who, change.what()));
	}

	void decided(Change change, String by, String what) {
		tell(List.of(change.proposedBy()), "change-decided:%d".formatted(change.number()), "decided", change.campus(),
				"Change %d of %s".formatted(change.number(), of(change.campus())),
				"%s has looked at your change %d. It was %s".formatted(this.belonging.name(by), change.number(), what));
	}

	private void tell(Collection<String> people, String key, String kind, String campus, String subject, String text) {
		this.notices.tell(people.stream()
			.map((user) -> new NewNotice(user, key, kind, campus, null, subject, text, path(campus)))
			.toList());
	}

	private String of(String campus) {
		return (campus != null) ? this.campuses.find(campus).map(Campus::name).orElse(campus)
				: "what all campuses share";
	}

	private static String path(String campus) {
		return "/campuses/%s/changes".formatted((campus != null) ? campus : TwoPersonChanges.SHARED);
	}

}
