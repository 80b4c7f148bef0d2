package edu.suny.microcredentials.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the checkpoints from the first on, and keeps the heads that were seen.
 */
final class CheckpointCheck {

	private final SigningKeys keys;

	private final Map<String, List<Head>> heads = new HashMap<>();

	CheckpointCheck(SigningKeys keys) {
		this.keys = keys;
	}

	/**
	 * Reads them.
	 * @param broken is told the first that does not hold
	 */
	void read(List<Checkpoints.Signed> checkpoints, Consumer<String> broken) {
		String previous = RecordText.NO_HASH;
		int number = 0;
		for (Checkpoints.Signed signed : checkpoints) {
			Optional<Checkpoint> checkpoint = verified(signed.signed());
			Optional<String> wrong = wrong(signed, checkpoint, ++number, previous);
			if (wrong.isPresent()) {
				broken.accept(wrong.get());
				return;
			}
			see(checkpoint.orElseThrow());
			previous = RecordText.hash(signed.signed());
		}
	}

	/**
	 * Reads one that somebody kept elsewhere.
	 * @return whether it is one of ours
	 */
	boolean readKept(String signed) {
		Optional<Checkpoint> checkpoint = verified(signed);
		checkpoint.ifPresent(this::see);
		return checkpoint.isPresent();
	}

	/** Where the chain of a proposal was seen to end, the earliest first. */
	List<Head> of(String proposal) {
		return this.heads.getOrDefault(proposal, List.of());
	}

	private void see(Checkpoint checkpoint) {
		checkpoint.heads()
			.forEach((head) -> this.heads.computeIfAbsent(head.proposal(), (proposal) -> new ArrayList<>()).add(head));
	}

	private Optional<Checkpoint> verified(String signed) {
		return this.keys.verified(signed).map(Checkpoint::of);
	}

	private static Optional<String> wrong(Checkpoints.Signed signed, Optional<Checkpoint> checkpoint, int number,
			String previous) {
		if (signed.number() != number) {
			return Optional.of("Checkpoint %d is gone.".formatted(number));
		}
		if (checkpoint.isEmpty()) {
			return Optional.of("Checkpoint %d was not signed by a key of ours.".formatted(number));
		}
		return (checkpoint.get().number() == number && checkpoint.get().previousHash().equals(previous))
				? Optional.empty() : Optional.of("Checkpoint %d does not follow the one before it.".formatted(number));
	}

}
