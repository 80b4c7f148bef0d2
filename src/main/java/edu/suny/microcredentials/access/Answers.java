package edu.suny.microcredentials.access;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.engine.Problem;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers of filters, which no controller gives. */
final class Answers {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Answers() {
	}

	/** Refuses with a sentence, as a problem document. */
	static void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
		response.setStatus(status.value());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		JSON.writeValue(response.getOutputStream(), Problem.of(status.value(), status.getReasonPhrase(), sentence));
	}

}
