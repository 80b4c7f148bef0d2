package edu.suny.microcredentials.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts parts of ours into the engine's configuration beside those that are there. */
public final class EngineParts {

	private EngineParts() {
	}

	/** Sees each element of a diagram after the engine has read it. */
	public static void add(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
		configuration.setCustomPostBPMNParseListeners(with(configuration.getCustomPostBPMNParseListeners(), listener));
	}

	/** Opens what the engine asks for by its type, in place of the engine's own. */
	public static void add(ProcessEngineConfigurationImpl configuration, SessionFactory factory) {
		configuration.setCustomSessionFactories(with(configuration.getCustomSessionFactories(), factory));
	}

	private static <T> List<T> with(List<T> there, T part) {
		List<T> all = new ArrayList<>(Optional.ofNullable(there).orElse(List.of()));
		all.add(part);
		return all;
	}

}
