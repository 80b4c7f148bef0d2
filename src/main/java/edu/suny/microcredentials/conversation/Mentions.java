package edu.suny.microcredentials.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposal;

import org.springframework.stereotype.Component;

/** Tells those whom a comment mentions, {@code @harbor-senator1}, if they may read it. */
@Component
class Mentions {

	/** Each is looked up in the directory. */
	static final int MOST = 20;

	/** Not the second half of a mail address; no id ends with a full stop. */
	private static final Pattern MENTION = Pattern
		.compile("(?<![\\p{Alnum}._@-])@([a-zA-Z0-9](?:[a-zA-Z0-9._@-]{0,250}[a-zA-Z0-9])?)");

	private final Notices notices;

	Mentions(Notices notices) {
		this.notices = notices;
	}

	/** Each once for a comment, however often it is corrected; nothing of its text. */
	void tell(Proposal proposal, Comment comment, Predicate<String> mayRead) {
		List<NewNotice> told = of(comment.text()).stream()
			.filter((user) -> !user.equals(comment.author()))
			.filter(mayRead)
			.map((user) -> new NewNotice(user, "comment-%d-mention".formatted(comment.id()), "mention",
					proposal.campus(), proposal.number(), "You are mentioned: " + proposal.title(),
					"Somebody mentioned you in a comment on proposal %s, “%s”.\nRead it on the proposal's page."
						.formatted(proposal.number(), proposal.title()),
					"/proposals/%s#comment-%d".formatted(proposal.number(), comment.id())))
			.toList();
		this.notices.tell(told);
	}

	/** Whom a text would mention, if there are such people. */
	static Set<String> of(String text) {
		Set<String> users = new LinkedHashSet<>();
		Matcher mention = MENTION.matcher(text);
		while (mention.find()) {
			users.add(mention.group(1));
		}
		if (users.size() > MOST) {
			throw new RefusedException(Reason.INVALID,
					"The comment mentions %d people; %d are the most. Write to the body instead."
						.formatted(users.size(), MOST));
		}
		return users;
	}

}
