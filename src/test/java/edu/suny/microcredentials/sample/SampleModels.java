package edu.suny.microcredentials.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import edu.suny.microcredentials.engine.ModelSets;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The paths and tables of the campuses that have their own, put in force at the first
 * start; what their offices change later stays. Harbor keeps the shared ones.
 */
@TestConfiguration(proxyBeanMethods = false)
@Order(2)
public class SampleModels implements ApplicationRunner {

	/** Those with models of their own. */
	public static final List<String> CAMPUSES = List.of("hillview", "lakeside");

	private static final List<String> FOLDERS = List.of("processes", "dmn", "forms");

	private final ModelSets sets;

	SampleModels(ModelSets sets) {
		this.sets = sets;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		CAMPUSES.stream()
			.filter((campus) -> !this.sets.exists(campus))
			.forEach((campus) -> this.sets.deploy(campus, files(campus), null, "sample"));
	}

	/** A campus's own models by file name, as they stand in the project. */
	public static Map<String, byte[]> files(String campus) {
		Map<String, byte[]> files = new TreeMap<>();
		try {
			for (String folder : FOLDERS) {
				for (Resource file : new PathMatchingResourcePatternResolver()
					.getResources("classpath*:%s/campuses/%s/*".formatted(folder, campus))) {
					files.put(file.getFilename(), file.getContentAsByteArray());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The models of %s cannot be read".formatted(campus), ex);
		}
		return files;
	}

}
