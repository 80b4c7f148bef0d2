package edu.suny.microcredentials.change;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.comparison.Difference;
import edu.suny.microcredentials.comparison.ModelComparison;
import edu.suny.microcredentials.engine.ModelSet.Origin;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.ModelsOfTwo;
import edu.suny.microcredentials.engine.SecondPerson;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Models that change how bodies decide. */
@Component
class ModelChange implements SecondPerson, ChangeKind {

	private final TwoPersonChanges changes;

	private final ModelSets sets;

	ModelChange(TwoPersonChanges changes, ModelSets sets) {
		this.changes = changes;
		this.sets = sets;
	}

	/** What was tried before is rolled back, and this is kept all the same. */
	@Override
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public String keep(ModelsOfTwo models) {
		ObjectNode content = JsonNodeFactory.instance.objectNode()
			.put("name", models.name())
			.put("source", models.source())
			.put("origin", models.origin().name())
			.put("earlier", models.earlier());
		List<Change.File> files = models.files()
			.entrySet()
			.stream()
			.map((file) -> new Change.File(file.getKey(), file.getValue(), models.inForce().get(file.getKey())))
			.toList();
		return this.changes.propose(new NewChange(models.campus(), Change.Kind.MODELS, content,
				JsonNodeFactory.instance.objectNode(), files,
				"how bodies decide, the table " + TABLE.substring(0, TABLE.indexOf('.')), models.proposedBy()));
	}

	@Override
	public Change.Kind kind() {
		return Change.Kind.MODELS;
	}

	@Override
	public List<String> words(Change change) {
		return change.files().stream().flatMap(ModelChange::words).toList();
	}

	private static Stream<String> words(Change.File file) {
		List<Difference> differences = ModelComparison.of(file.name(), file.replaced(), file.content());
		return differences.isEmpty() ? Stream.of("%s means the same, and is written otherwise.".formatted(file.name()))
				: differences.stream()
					.map((difference) -> "%s: %s".formatted(difference.file(), difference.sentence()));
	}

	@Override
	public void enforce(Change change) {
		this.sets.deployConfirmed(
				new ModelsOfTwo(change.campus(), change.content().path("name").textValue(), files(change, false),
						files(change, true), change.proposedBy(), change.content().path("source").asText(),
						Origin.valueOf(change.content().path("origin").asText(Origin.UPLOADED.name())),
						change.content().path("earlier").textValue()));
	}

	private static Map<String, byte[]> files(Change change, boolean replaced) {
		return change.files()
			.stream()
			.collect(Collectors.toMap(Change.File::name, (file) -> replaced ? file.replaced() : file.content()));
	}

}
