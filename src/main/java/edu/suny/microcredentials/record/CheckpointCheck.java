package edu.suny.microcredentials.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the checkpoints from the first on, one after the other, and keeps the heads that
 * were seen.
 */
final class CheckpointCheck {

	private final SigningKeys keys;

	private final Consumer<String> broken;

	private final Map<String, List<Head>> heads = new HashMap<>();

	private String previous = RecordText.NO_HASH;

	private int number;

	private int named;

	private boolean holds = true;

	/**
	 * @param broken is told the first that does not hold
	 */
	CheckpointCheck(SigningKeys keys, Consumer<String> broken) {
		this.keys = keys;
		this.broken = broken;
	}

	/** The next of them. */
	void read(Checkpoints.Signed signed) {
		if (!this.holds) {
			return;
		}
		Optional<Checkpoint> checkpoint = verified(signed.signed());
		Optional<String> wrong = wrong(signed, checkpoint, ++this.number);
		if (wrong.isPresent()) {
			this.holds = false;
			this.broken.accept(wrong.get());
			return;
		}
		see(checkpoint.orElseThrow());
		this.named += checkpoint.orElseThrow().heads().size();
		this.previous = RecordText.hash(signed.signed());
	}

	/**
	 * By the list beside them the product knows what is signed already.
	 * @param listed how many heads are in it
	 */
	void compare(int listed) {
		if (this.holds && listed != this.named) {
			this.broken
				.accept("The checkpoints name %d heads, and the list of them has %d.".formatted(this.named, listed));
		}
	}

	/** One that somebody kept elsewhere. */
	void readKept(String signed) {
		verified(signed).ifPresentOrElse(this::see,
				() -> this.broken.accept("The checkpoint that was kept elsewhere was not signed by a key of ours."));
	}

	/** Where a chain was seen to end, the earliest first; it is not asked for again. */
	List<Head> take(String subject) {
		List<Head> seen = this.heads.remove(subject);
		return (seen != null) ? seen : List.of();
	}

	/** Those of which nobody has asked. */
	Set<String> left() {
		return this.heads.keySet();
	}

	private void see(Checkpoint checkpoint) {
		checkpoint.heads()
			.forEach((head) -> this.heads.computeIfAbsent(head.subject(), (subject) -> new ArrayList<>(1)).add(head));
	}

	private Optional<Checkpoint> verified(String signed) {
		return this.keys.verified(signed).map(Checkpoint::of);
	}

	private Optional<String> wrong(Checkpoints.Signed signed, Optional<Checkpoint> checkpoint, int expected) {
		if (signed.number() != expected) {
			return Optional.of("Checkpoint %d is gone.".formatted(expected));
		}
		if (checkpoint.isEmpty()) {
			return Optional.of("Checkpoint %d was not signed by a key of ours.".formatted(expected));
		}
		return (checkpoint.get().number() == expected && checkpoint.get().previousHash().equals(this.previous))
				? Optional.empty()
				: Optional.of("Checkpoint %d does not follow the one before it.".formatted(expected));
	}

}
