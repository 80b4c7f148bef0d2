package edu.suny.microcredentials.access;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/** Whether the password is right is not even looked at. */
class TooManyTriesException extends AuthenticationException {

	private final Duration wait;

	TooManyTriesException(Duration wait) {
		super("There were too many wrong tries. Wait %d seconds and try again.".formatted(seconds(wait)));
		this.wait = wait;
	}

	void say(HttpServletResponse response) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(this.wait)));
	}

	private static long seconds(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
