package edu.suny.microcredentials.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process as it stands in its file.
 */
record ProcessModel(Path file, BpmnModelInstance instance) {

	private static final Path PROCESSES = Path.of("processes");

	static List<ProcessModel> models() throws IOException {
		try (Stream<Path> files = Files.walk(PROCESSES)) {
			return files.filter((file) -> file.toString().endsWith(".bpmn")).sorted().map(ProcessModel::read).toList();
		}
	}

	static ProcessModel read(Path file) {
		return new ProcessModel(file, Bpmn.readModelFromFile(file.toFile()));
	}

	Process process() {
		return all(Process.class).iterator().next();
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.instance.getModelElementsByType(type);
	}

	/** The campus's own file where it has one, else the shared one. */
	Path resolve(String folder, String name) {
		Path own = Path.of(folder).resolve(PROCESSES.relativize(this.file)).resolveSibling(name);
		return Files.exists(own) ? own : Path.of(folder, name);
	}

	@Override
	public String toString() {
		return PROCESSES.relativize(this.file).toString();
	}

}
