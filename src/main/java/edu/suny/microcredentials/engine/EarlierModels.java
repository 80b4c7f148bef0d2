package edu.suny.microcredentials.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/**
 * What a campus would put in force to go back: to an earlier set of its own, or to the
 * shared models. It is an upload like any other, on top of what is shared today.
 */
@Component
public class EarlierModels {

	private final ModelHistory history;

	EarlierModels(ModelHistory history) {
		this.history = history;
	}

	/**
	 * The own models of an earlier set, and the shared ones in the place of what has
	 * become the campus's own since.
	 * @return models by file name
	 * @throws RefusedException if the campus has no such set, or if nothing would change
	 */
	public Map<String, byte[]> of(String campus, String deployment) {
		ModelSet earlier = this.history.of(campus)
			.stream()
			.filter((set) -> set.deployment().equals(deployment))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"'%s' has no set of models '%s'.".formatted(campus, deployment)));
		ModelSet current = this.history.current(campus).orElse(earlier);
		Map<String, byte[]> files = this.history.files(deployment);
		files.keySet().retainAll(earlier.own());
		Collection<String> given = new TreeSet<>(current.own());
		given.removeAll(earlier.own());
		files.putAll(shared(given));
		Map<String, byte[]> now = this.history.files(current.deployment());
		if (files.entrySet().stream().allMatch((file) -> Arrays.equals(file.getValue(), now.get(file.getKey())))) {
			throw new RefusedException(Reason.CONFLICT,
					"The own models of this set are in force already: nothing would change.");
		}
		return files;
	}

	/**
	 * The shared models in the place of the campus's own.
	 * @param names of the files that are given up; all that it has if there are none
	 * @throws RefusedException if one of them is none of its own, or if it has none
	 */
	public Map<String, byte[]> shared(String campus, Collection<String> names) {
		Collection<String> own = this.history.current(campus)
			.map(ModelSet::own)
			.map(TreeSet::new)
			.orElseGet(TreeSet::new);
		if (own.isEmpty()) {
			throw new RefusedException(Reason.CONFLICT,
					"All models in force at '%s' are the shared ones already.".formatted(campus));
		}
		names.stream().filter((name) -> !own.contains(name)).findFirst().ifPresent((name) -> {
			throw new RefusedException(Reason.INVALID,
					"'%s' is none of the campus's own models; these are %s.".formatted(name, String.join(", ", own)));
		});
		return shared(names.isEmpty() ? own : names);
	}

	private Map<String, byte[]> shared(Collection<String> names) {
		Map<String, byte[]> files = new TreeMap<>(this.history.files(this.history.shared().deployment()));
		files.keySet().retainAll(names);
		return files;
	}

}
