package edu.suny.microcredentials.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Serves the page of a web app under our name, and lets the one script that is written
 * into it run by its digest: the content security policy stays without a nonce, which the
 * web apps would share among all people.
 */
class WebAppPage extends OncePerRequestFilter {

	private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>",
			Pattern.DOTALL);

	private final String policy;

	WebAppPage(String policy) {
		this.policy = policy;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().matches(".*/camunda/app/[^/]+/[^/]+/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var kept = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, kept);
		if (!isPage(kept)) {
			kept.copyBodyToResponse();
			return;
		}
		String page = new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceFirst("<html", "<html ng-csp=\"no-unsafe-eval\"")
			.replaceFirst("<title>Camunda", "<title>Micro-credentials");
		byte[] body = page.getBytes(StandardCharsets.UTF_8);
		response.setHeader("Content-Security-Policy",
				this.policy.replace("script-src 'self'", "script-src 'self' " + digests(page)));
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static boolean isPage(ContentCachingResponseWrapper response) {
		return response.getStatus() == HttpServletResponse.SC_OK && response.getContentType() != null
				&& MediaType.TEXT_HTML.includes(MediaType.parseMediaType(response.getContentType()));
	}

	private static String digests(String page) {
		return SCRIPT.matcher(page)
			.results()
			.map((script) -> "'sha256-%s'".formatted(digest(script.group(1))))
			.collect(Collectors.joining(" "));
	}

	private static String digest(String script) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
