package edu.suny.microcredentials.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for the CSRF token of the web apps before they do: they end the session of whoever
 * sends a wrong one, and with it what is open in other windows.
 */
class WebAppToken extends OncePerRequestFilter {

	private static final String HEADER = "X-XSRF-TOKEN";

	/** Where the web apps keep it in the session. */
	private static final String ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";

	private final AccessDeniedHandler refusals;

	WebAppToken(AccessDeniedHandler refusals) {
		this.refusals = refusals;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getMethod().matches("GET|HEAD|OPTIONS");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		String sent = request.getHeader(HEADER);
		if (session != null && sent != null && session.getAttribute(ATTRIBUTE) instanceof String token && MessageDigest
			.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
			chain.doFilter(request, response);
		}
		else {
			this.refusals.handle(request, response,
					new InvalidCsrfTokenException(new DefaultCsrfToken(HEADER, HEADER, "-"), sent));
		}
	}

}
