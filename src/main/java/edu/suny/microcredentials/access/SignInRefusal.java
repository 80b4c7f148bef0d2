package edu.suny.microcredentials.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;

/** Shows the sign-in page in answer to a sign-in that did not succeed. */
public final class SignInRefusal {

	/** Only from within: the doors lead nobody here. */
	public static final String PATH = "/login/refused";

	public static final String SENTENCE = "governance.sign-in.refusal";

	private SignInRefusal() {
	}

	public static void show(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			String sentence) throws IOException, ServletException {
		response.setStatus(status.value());
		request.setAttribute(SENTENCE, sentence);
		request.getRequestDispatcher(PATH).forward(request, response);
	}

}
