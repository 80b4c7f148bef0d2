package edu.suny.microcredentials.committee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/** What the columns of type jsonb hold. */
@Component
class Json {

	private final ObjectMapper mapper;

	Json(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	<T> T read(String text, Class<T> type) {
		try {
			return (text == null) ? null : this.mapper.readValue(text, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept %s is damaged".formatted(type.getSimpleName()), ex);
		}
	}

	JsonNode tree(String text) {
		return read(text, JsonNode.class);
	}

	String write(Object value) {
		try {
			return (value == null) ? null : this.mapper.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("A %s is no JSON".formatted(value.getClass().getSimpleName()), ex);
		}
	}

}
