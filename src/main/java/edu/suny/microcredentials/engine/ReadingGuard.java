package edu.suny.microcredentials.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.model.Finding;
import edu.suny.microcredentials.engine.model.ModelGuard;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Vocabulary;

/** Checks models as they are read, each content once. */
class ReadingGuard {

	private static final int REMEMBERED = 5000;

	private final ModelGuard guard = new ModelGuard();

	private final PublishedBeans published;

	private final Set<String> good = Collections
		.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
				return size() > REMEMBERED;
			}

		}));

	ReadingGuard(PublishedBeans published) {
		this.published = published;
	}

	/**
	 * Checks a file from the database.
	 * @throws RefusedException with the element and the reason if it holds what no model
	 * may
	 */
	void check(String file, byte[] bytes) {
		String key = file + " " + digest(bytes);
		if (this.good.contains(key)) {
			return;
		}
		List<String> findings = findings(file, bytes);
		if (!findings.isEmpty()) {
			throw new RefusedException(Reason.CONFLICT,
					"This is not run, as it did not come here by deployment or is no longer allowed. "
							+ String.join("\n", findings.stream().limit(20).toList()),
					findings);
		}
		this.good.add(key);
	}

	private List<String> findings(String file, byte[] bytes) {
		return ModelName.ofFile(file)
			.map((model) -> this.guard.checkAlone(model, bytes,
					new Vocabulary(this.published.delegates(), this.published.methods())))
			.orElseGet(() -> List.of(new Finding(file, "", "It is no model.")))
			.stream()
			.map(Finding::toString)
			.distinct()
			.toList();
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
