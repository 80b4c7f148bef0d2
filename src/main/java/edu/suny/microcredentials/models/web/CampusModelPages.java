package edu.suny.microcredentials.models.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.comparison.ModelTitle;
import edu.suny.microcredentials.comparison.TableInWords;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSet;
import edu.suny.microcredentials.engine.ModelSetBehind;

import org.springframework.stereotype.Component;

/** Puts together what the office of a campus reads of its models. */
@Component
class CampusModelPages {

	private final ModelHistory history;

	private final Belonging belonging;

	CampusModelPages(ModelHistory history, Belonging belonging) {
		this.history = history;
		this.belonging = belonging;
	}

	CampusModelPage of(String campus) {
		List<ModelSet> sets = this.history.of(campus);
		ModelSet inForce = sets.isEmpty() ? this.history.shared() : sets.get(0);
		Set<String> own = sets.isEmpty() ? Set.of() : inForce.own();
		Map<String, byte[]> files = this.history.files(inForce.deployment());
		Map<String, String> names = this.belonging.names(sets.stream().map(ModelSet::deployedBy).toList());
		Map<String, Instant> times = sets.stream()
			.collect(Collectors.toMap(ModelSet::deployment, ModelSet::deployedAt));
		return new CampusModelPage(inForce.deployment(), sets.isEmpty(), files.entrySet()
			.stream()
			.map((file) -> new CampusModelPage.Line(file.getKey(), ModelTitle.of(file.getKey(), file.getValue()),
					own.contains(file.getKey()), this.history.isForCampuses(file.getKey())))
			.toList(), this.history.behind().get(campus),
				sets.stream()
					.map((set) -> new CampusModelPage.Earlier(set,
							(set.deployedBy() != null) ? names.get(set.deployedBy()) : null, times.get(set.earlier()),
							set == inForce))
					.toList());
	}

	/** The tables of a set that a campus may have of its own, in words. */
	List<Table> tables(CampusModelPage page) {
		Map<String, byte[]> files = this.history.files(page.deployment());
		return page.models()
			.stream()
			.filter((line) -> line.file().endsWith(".dmn"))
			.map((line) -> new Table(line, TableInWords.of(files.get(line.file()))))
			.toList();
	}

	record Table(CampusModelPage.Line line, TableInWords words) {
	}

}
