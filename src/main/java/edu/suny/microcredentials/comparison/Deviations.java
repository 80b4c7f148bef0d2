package edu.suny.microcredentials.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.comparison.Deviation.OfModel;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSet;
import edu.suny.microcredentials.engine.ModelSetBehind;

import org.springframework.stereotype.Component;

/** Compares the models of campuses with the shared ones of today. */
@Component
public class Deviations {

	private final ModelHistory history;

	Deviations(ModelHistory history) {
		this.history = history;
	}

	/** Of each of these campuses, in their order. */
	public List<Deviation> of(Collection<Campus> campuses) {
		Map<String, ModelSet> sets = this.history.current();
		Map<String, ModelSetBehind> behind = this.history.behind();
		Map<String, byte[]> shared = this.history.files(this.history.shared().deployment());
		return campuses.stream()
			.map((campus) -> of(campus, sets.get(campus.id()), behind.get(campus.id()), shared))
			.toList();
	}

	private Deviation of(Campus campus, ModelSet set, ModelSetBehind behind, Map<String, byte[]> shared) {
		if (set == null || (set.own().isEmpty() && behind == null)) {
			return new Deviation(campus, set, behind, List.of(), List.of());
		}
		Map<String, byte[]> files = this.history.files(set.deployment());
		Map<String, byte[]> own = new TreeMap<>(files);
		own.keySet().retainAll(set.own());
		files.keySet().removeAll(set.own());
		return new Deviation(campus, set, behind, models(own, shared), models(files, shared));
	}

	private static List<OfModel> models(Map<String, byte[]> files, Map<String, byte[]> shared) {
		return files.entrySet()
			.stream()
			.filter((file) -> !Arrays.equals(file.getValue(), shared.get(file.getKey())))
			.map((file) -> new OfModel(file.getKey(), ModelTitle.of(file.getKey(), file.getValue()),
					ModelComparison.of(file.getKey(), shared.get(file.getKey()), file.getValue())))
			.toList();
	}

}
