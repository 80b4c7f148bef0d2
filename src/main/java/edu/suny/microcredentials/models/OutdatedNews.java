package edu.suny.microcredentials.models;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.ModelSetBehind;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells a campus's office that its own models do not fit the shared ones any more. It
 * waits for the end of the transaction, when all that is deployed is there.
 */
@Component
class OutdatedNews {

	private static final int MOST_NAMED = 10;

	private final Notices notices;

	private final Belonging belonging;

	OutdatedNews(Notices notices, Belonging belonging) {
		this.notices = notices;
		this.belonging = belonging;
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void stays(ModelSetBehind event) {
		String text = Stream.concat(Stream
			.of("The shared models have changed, and those of your campus do not fit them. Your campus goes on with the version that it had until you correct them:"),
				event.findings().stream().limit(MOST_NAMED))
			.collect(Collectors.joining("\n"));
		this.notices.tell(this.belonging.members(Groups.officeOf(event.campus()), event.campus())
			.stream()
			.map((user) -> new NewNotice(user, "models-outdated:%s:%s".formatted(event.campus(), event.shared()),
					"models", event.campus(), null, "The models of your campus do not follow the shared ones", text,
					"/campuses/%s/models".formatted(event.campus())))
			.toList());
	}

}
