package edu.suny.microcredentials.access.process;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import jakarta.servlet.ServletException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

/** How our API and our pages answer what failed. */
class RefusalAnswersTests {

	private static final String SAME_MOMENT = "Somebody else did this at the same moment, and was first. Reload to see what is left to do.";

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing())
		.setControllerAdvice(new RefusalAnswers())
		.build();

	@ParameterizedTest
	@ValueSource(strings = { "engine", "database", "wrapped" })
	void aConflictIsAProblemDocumentToPrograms(String failure) throws Exception {
		this.mvc.perform(call("/api/" + failure))
			.andExpect(status().isConflict())
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.detail").value(SAME_MOMENT));
	}

	@Test
	void aConflictIsAPageToPeople() throws Exception {
		this.mvc.perform(call("/database"))
			.andExpect(status().isConflict())
			.andExpect(view().name("error"))
			.andExpect(model().attribute("sentence", SAME_MOMENT));
	}

	@Test
	void aRefusalInsideAFailureOfTheEngineKeepsItsSentence() throws Exception {
		this.mvc.perform(call("/api/refused"))
			.andExpect(status().isForbidden())
			.andExpect(jsonPath("$.detail").value("Not you."));
	}

	@Test
	void aFaultStaysAFault() {
		assertThatExceptionOfType(ServletException.class).isThrownBy(() -> this.mvc.perform(call("/api/fault")))
			.withCauseInstanceOf(IllegalStateException.class);
	}

	private static RequestBuilder call(String path) {
		return get(path).servletPath(path);
	}

	@Controller
	static class Failing {

		@GetMapping({ "/{failure}", "/api/{failure}" })
		String fail(@PathVariable String failure) {
			throw switch (failure) {
				case "engine" -> new OptimisticLockingException("ENGINE-03005");
				case "database" -> new OptimisticLockingFailureException("version 3");
				case "wrapped" -> new IllegalStateException(new OptimisticLockingFailureException("version 3"));
				case "refused" ->
					new ProcessEngineException("In a delegate", new RefusedException(Reason.FORBIDDEN, "Not you."));
				default -> new IllegalStateException("A fault");
			};
		}

	}

}
