package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import edu.suny.microcredentials.engine.model.ModelKind;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Models;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models that come with the product, from the class folder or the jar. */
@Component
class ProductModels {

	private final Models models;

	ProductModels() throws IOException {
		Map<ModelName, byte[]> files = new TreeMap<>();
		for (ModelKind kind : ModelKind.values()) {
			for (Resource file : files(kind)) {
				ModelName name = ModelName.ofFile(file.getFilename())
					.orElseThrow(() -> new IllegalStateException("No model can have the name of " + file));
				files.put(name, file.getContentAsByteArray());
			}
		}
		this.models = Models.of(files);
	}

	private static Resource[] files(ModelKind kind) {
		try {
			return new PathMatchingResourcePatternResolver()
				.getResources("classpath*:%s/*.%s".formatted(kind.folder(), kind.ending()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Models all() {
		return this.models;
	}

}
