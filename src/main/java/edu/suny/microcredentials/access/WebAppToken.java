package edu.suny.microcredentials.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Tells the browser the CSRF token of the web apps in this session, and asks for it
 * before they do: they end the session of whoever sends a wrong one, and with it what is
 * open in other windows.
 */
class WebAppToken extends OncePerRequestFilter {

	/** Where the web apps keep it in the session. */
	static final String IN_SESSION = "CAMUNDA_CSRF_TOKEN";

	private static final String HEADER = "X-XSRF-TOKEN";

	private static final String COOKIE = "XSRF-TOKEN";

	private final AccessDeniedHandler refusals;

	WebAppToken(AccessDeniedHandler refusals) {
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> token = Optional.ofNullable(request.getSession(false)).map(WebAppToken::of);
		String sent = request.getHeader(HEADER);
		if (request.getMethod().matches("GET|HEAD|OPTIONS")) {
			token.ifPresent((value) -> tell(value, request, response));
			chain.doFilter(request, response);
		}
		else if (token.isPresent() && sent != null && isSame(token.get(), sent)) {
			chain.doFilter(request, response);
		}
		else {
			this.refusals.handle(request, response,
					new InvalidCsrfTokenException(new DefaultCsrfToken(HEADER, HEADER, "-"), sent));
		}
	}

	private static String of(HttpSession session) {
		return (session.getAttribute(IN_SESSION) instanceof String token) ? token : null;
	}

	private static boolean isSame(String token, String sent) {
		return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
	}

	/** Where the browser has none yet, or another session's. */
	private static void tell(String token, HttpServletRequest request, HttpServletResponse response) {
		Cookie known = WebUtils.getCookie(request, COOKIE);
		if (known == null || !known.getValue().equals(token)) {
			// Read by scripts, which send it back as a header.
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(COOKIE, token)
						.path(request.getContextPath() + "/camunda")
						.sameSite("Lax")
						.secure(request.isSecure())
						.build()
						.toString());
		}
	}

}
