package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * A process variable's name and type, written once. The type {@link JsonNode} stands for
 * the engine's Json variables.
 *
 * @param <T> String, Integer, Long, Boolean or JsonNode
 */
public record ProcessVariable<T>(String name, Class<T> type) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * The value in this scope or one around it.
	 * @throws IllegalStateException if there is none, or one of another type
	 */
	public T in(VariableScope scope) {
		return find(scope)
			.orElseThrow(() -> new IllegalStateException("The process variable '%s' is missing".formatted(this.name)));
	}

	/** The value, or nothing if the variable is absent or null. */
	public Optional<T> find(VariableScope scope) {
		Object value = scope.getVariable(this.name);
		if (value == null) {
			return Optional.empty();
		}
		if (value instanceof SpinJsonNode json && this.type == JsonNode.class) {
			return Optional.of(this.type.cast(read(json.toString())));
		}
		if (!this.type.isInstance(value)) {
			throw new IllegalStateException("The process variable '%s' is a %s, not a %s".formatted(this.name,
					value.getClass().getSimpleName(), this.type.getSimpleName()));
		}
		return Optional.of(this.type.cast(value));
	}

	/**
	 * Sets the value in the scope that already has the variable, else in the outermost.
	 */
	public void set(VariableScope scope, T value) {
		scope.setVariable(this.name, engineValue(value));
	}

	/** The value as the engine keeps it. */
	public Object engineValue(T value) {
		return (value instanceof JsonNode json) ? SpinValues.jsonValue(json.toString()).create() : value;
	}

	private static JsonNode read(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
