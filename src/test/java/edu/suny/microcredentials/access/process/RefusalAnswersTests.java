package edu.suny.microcredentials.access.process;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.Test;

import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whose fault an upload is that could not be read. */
class RefusalAnswersTests {

	@Test
	void oneThatWasCutOffIsTheSenders() {
		Object answer = answer(new EOFException());

		assertThat(((ResponseEntity<?>) answer).getStatusCode().value()).isEqualTo(400);
	}

	@Test
	void aFullDiskAndAMissingFolderAreOurs() {
		for (IOException cause : new IOException[] { new IOException("No space left on device"),
				new NoSuchFileException("/tmp/uploads") }) {
			assertThatExceptionOfType(MultipartException.class).isThrownBy(() -> answer(cause));
		}
	}

	private static Object answer(IOException cause) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/proposals/x/attachments");
		request.setServletPath("/api/proposals/x/attachments");
		return new RefusalAnswers().unreadable(new MultipartException("Failed to parse", cause), request);
	}

}
