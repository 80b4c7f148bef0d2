package edu.suny.microcredentials.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Confidants;
import edu.suny.microcredentials.conversation.Onlookers.Sight;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conversation on each proposal. Whatever is confidential to a body is, for whoever
 * is not in its confidence, not there: in no list, and under no id.
 */
@Component
@Transactional
public class Comments {

	/** On one proposal: more than a year of a lively body. */
	static final int MOST = 1_000;

	private final CommentRows rows;

	private final Proposals proposals;

	private final Confidants confidants;

	private final Onlookers onlookers;

	private final Mentions mentions;

	private final Duration correction;

	Comments(CommentRows rows, Proposals proposals, Confidants confidants, Onlookers onlookers, Mentions mentions,
			@Value("${governance.comment-correction:PT30M}") Duration correction) {
		this.rows = rows;
		this.proposals = proposals;
		this.confidants = confidants;
		this.onlookers = onlookers;
		this.mentions = mentions;
		this.correction = correction;
	}

	/**
	 * What was said about a proposal that this user may read, the first first.
	 * @throws RefusedException if there is no proposal that they may see
	 */
	@Transactional(readOnly = true)
	public List<Comment> of(String number, String user) {
		Sight sight = sight(number, user);
		return this.rows.of(number, this.confidants.bodies(number, user).stream().map(Body::id).toList(),
				sight == Sight.DRAFTS);
	}

	/** The bodies to whose members this user may say something in confidence. */
	@Transactional(readOnly = true)
	public List<Body> bodies(String number, String user) {
		return this.confidants.bodies(number, user);
	}

	/** Whether its author may still correct a comment. */
	public boolean isCorrectable(Comment comment, String user) {
		return comment.author().equals(user) && Instant.now().isBefore(comment.writtenAt().plus(this.correction));
	}

	/**
	 * Says something.
	 * @throws RefusedException if the proposal has ended or has its {@value #MOST}
	 * comments, or if they may not say it to this body, on this part or as an answer to
	 * this comment
	 */
	public Comment write(String number, NewComment typed, String author) {
		sight(number, author);
		String text = NewComment.text(typed.text());
		String part = typed.checkedPart();
		Comment answered = (typed.answers() != null) ? find(number, typed.answers(), author) : null;
		String body = body(number, typed, answered, author);
		Proposal proposal = open(number);
		if (this.rows.count(number) >= MOST) {
			throw new RefusedException(Reason.CONFLICT,
					"There are %,d comments on proposal %s, which is the most. Attach a letter, or speak to the body."
						.formatted(MOST, number));
		}
		Instant now = Instant.now();
		Comment comment = new Comment(0, number, proposal.revision(), author, body,
				(part == null && answered != null) ? answered.part() : part, typed.answers(), now, List.of());
		long id = this.rows.insert(comment);
		this.rows.insertText(id, 1, text, now);
		return told(proposal, find(number, id, author));
	}

	/**
	 * Corrects what they said; how it read before is kept.
	 * @throws RefusedException if it is not theirs, if the time for that is over, or if
	 * the proposal has ended
	 */
	public Comment correct(String number, long id, String typed, String author) {
		sight(number, author);
		Comment comment = find(number, id, author);
		if (!comment.author().equals(author)) {
			throw new RefusedException(Reason.FORBIDDEN, "Only who wrote a comment corrects it.");
		}
		String text = NewComment.text(typed);
		Proposal proposal = open(number);
		if (!isCorrectable(comment, author)) {
			throw new RefusedException(Reason.CONFLICT,
					"A comment can be corrected for %s, and this one is older: write another, as an answer to it."
						.formatted(inWords(this.correction)));
		}
		if (text.equals(comment.text())) {
			return comment;
		}
		this.rows.insertText(id, comment.texts().size() + 1, text, Instant.now());
		return told(proposal, find(number, id, author));
	}

	private Comment told(Proposal proposal, Comment comment) {
		this.mentions.tell(proposal, comment,
				(user) -> mayRead(this.onlookers.of(proposal.number(), user), comment, proposal.number(), user));
		return comment;
	}

	private boolean mayRead(Sight sight, Comment comment, String number, String user) {
		return sight != Sight.NOTHING && (comment.revision() > 0 || sight == Sight.DRAFTS) && (comment.body() == null
				|| this.confidants.bodies(number, user).stream().anyMatch((body) -> body.id().equals(comment.body())));
	}

	private Comment find(String number, long id, String user) {
		return of(number, user).stream()
			.filter((comment) -> comment.id() == id)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"There is no such comment on proposal %s that you may see.".formatted(number)));
	}

	private String body(String number, NewComment typed, Comment answered, String author) {
		if (answered != null) {
			if (typed.body() != null && !typed.body().equals(answered.body())) {
				throw new RefusedException(Reason.INVALID,
						"An answer goes to those who read what it answers: leave the body out, or write a comment of its own.");
			}
			return answered.body();
		}
		if (typed.body() != null && this.confidants.bodies(number, author)
			.stream()
			.noneMatch((body) -> body.id().equals(typed.body()))) {
			throw new RefusedException(Reason.INVALID,
					"You can say something in confidence to a body in which you sit, unless you are recused from this proposal. Choose one of those offered, or all who may see the proposal.");
		}
		return typed.body();
	}

	/** It ends, if it does, after what is said now. */
	private Proposal open(String number) {
		Proposal proposal = this.proposals.held(number);
		if (this.proposals.isEnded(proposal)) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s has ended (%s), and its conversation with it: nothing is added any more."
						.formatted(number, proposal.state().name().toLowerCase()));
		}
		return proposal;
	}

	private Sight sight(String number, String user) {
		Sight sight = this.onlookers.of(number, user);
		if (sight == Sight.NOTHING) {
			throw new RefusedException(Reason.NOT_FOUND, "There is no proposal %s that you may see.".formatted(number));
		}
		return sight;
	}

	private static String inWords(Duration time) {
		long minutes = time.toMinutes();
		return (minutes % 60 == 0 && minutes > 0) ? "%d hour%s".formatted(minutes / 60, (minutes == 60) ? "" : "s")
				: "%d minute%s".formatted(minutes, (minutes == 1) ? "" : "s");
	}

}
