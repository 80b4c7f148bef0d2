package edu.suny.microcredentials.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads every chain from its first row, beside the head that the database keeps of it and
 * those that checkpoints name; and the documents of which it holds digests.
 */
@Component
@Transactional(readOnly = true)
class RecordCheck {

	private final RecordRows rows;

	private final SigningKeys keys;

	RecordCheck(RecordRows rows, SigningKeys keys) {
		this.rows = rows;
		this.keys = keys;
	}

	/** Whether there is such a campus. */
	boolean knows(String campus) {
		return this.rows.isCampus(campus);
	}

	/**
	 * Checks the chains one after the other.
	 * @param campus its id, or null for all
	 * @param kept a checkpoint that somebody kept elsewhere, or null
	 * @param broken is told the first link of each chain that does not hold, and of the
	 * checkpoints
	 * @param older is told each proposal and campus that was begun before there was a
	 * record of it, and has no chain
	 * @return how many chains were read
	 */
	Count check(String campus, String kept, Consumer<String> broken, Consumer<String> older) {
		CheckpointCheck seen = new CheckpointCheck(this.keys, broken);
		this.rows.checkpoints(seen::read);
		seen.compare(this.rows.listedHeads());
		if (kept != null) {
			seen.readKept(kept.strip());
		}
		Chains chains = new Chains(seen, broken);
		this.rows.rows(campus, chains::read);
		chains.end();
		this.rows.empty(campus).forEach((empty) -> {
			List<Head> heads = seen.take(empty.subject());
			if (empty.older() && empty.head() == null && heads.isEmpty()) {
				older.accept(empty.subject());
			}
			else {
				chains.empty(empty.subject(), heads);
			}
		});
		if (campus == null) {
			seen.left()
				.stream()
				.sorted()
				.forEach((subject) -> broken
					.accept("%s is gone with its record, of which a checkpoint names the end.".formatted(subject)));
			this.rows.withoutProposal()
				.forEach((number) -> broken
					.accept("There is a record of %s, and the proposal is gone.".formatted(number)));
		}
		this.rows.documents(campus, (submitted) -> compare(submitted, broken));
		return chains.count;
	}

	private static void compare(RecordRows.Submitted submitted, Consumer<String> broken) {
		int revision = submitted.text().path("revision").asInt();
		if (submitted.document() == null) {
			broken.accept("Revision %d of %s is gone, which row %d of its record says was submitted."
				.formatted(revision, submitted.subject(), submitted.sequence()));
		}
		else if (!GovernanceRecord.digest(submitted.document())
			.equals(submitted.text().path("documentDigest").asText())) {
			broken
				.accept("Revision %d of %s is not the text that was submitted: row %d of its record has another digest."
					.formatted(revision, submitted.subject(), submitted.sequence()));
		}
	}

	/**
	 * How many chains there are.
	 */
	record Count(int proposals, int campuses) {

		Count and(Subject subject) {
			return subject.isCampus() ? new Count(this.proposals, this.campuses + 1)
					: new Count(this.proposals + 1, this.campuses);
		}

	}

	/** One chain after the other, of which only the present one is kept. */
	private static final class Chains {

		private final CheckpointCheck seen;

		private final Consumer<String> broken;

		private Count count = new Count(0, 0);

		private String subject;

		private Head head;

		private Chain chain;

		private int last;

		Chains(CheckpointCheck seen, Consumer<String> broken) {
			this.seen = seen;
			this.broken = broken;
		}

		void read(RecordRows.Read read) {
			if (!read.row().subject().equals(this.subject)) {
				end();
				begin(read.row().subject(), read.head(), this.seen.take(read.row().subject()));
			}
			this.chain.read(read.row(), read.details());
			this.last = read.row().sequence();
		}

		private void begin(String next, Head kept, List<Head> heads) {
			List<Head> all = new ArrayList<>(heads);
			if (kept != null) {
				all.add(kept);
			}
			this.subject = next;
			this.last = 0;
			this.head = kept;
			this.chain = new Chain(next, all);
		}

		void end() {
			if (this.chain != null) {
				this.chain.end().or(this::beyond).ifPresent(this.broken);
				this.count = this.count.and(new Subject(this.subject));
				this.chain = null;
			}
		}

		/** The database keeps the end of each chain, and moves it with each row. */
		private Optional<String> beyond() {
			if (this.head == null) {
				return Optional.of("The database keeps no end of the record of %s.".formatted(this.subject));
			}
			return (this.last > this.head.sequence())
					? Optional.of("The record of %s goes on after row %d, where the database keeps its end."
						.formatted(this.subject, this.head.sequence()))
					: Optional.empty();
		}

		/** That somebody began it is an act: a chain without rows was taken away. */
		void empty(String next, List<Head> heads) {
			begin(next, new Head(next, 1, ""), heads);
			end();
		}

	}

}
