package edu.suny.microcredentials.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are longer than any of ours, before anything reads them. One whose
 * length was not said is read up to the limit; of a form the server itself limits that.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class LongestRequest extends OncePerRequestFilter {

	private static final int MEGABYTE = 1024 * 1024;

	/** More than any document of ours, less than what hurts the server. */
	static final int LONGEST = 2 * MEGABYTE;

	/** All models of a campus at once. */
	private static final int LONGEST_DEPLOYMENT = 8 * MEGABYTE;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int longest = isDeployment(request) ? LONGEST_DEPLOYMENT : LONGEST;
		if (request.getContentLengthLong() > longest) {
			refuse(response, longest);
		}
		else if (request.getContentLengthLong() >= 0
				|| isOfType(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			chain.doFilter(request, response);
		}
		else {
			byte[] body = request.getInputStream().readNBytes(longest + 1);
			if (body.length > longest) {
				refuse(response, longest);
			}
			else {
				chain.doFilter((body.length > 0) ? new Replayed(request, body) : request, response);
			}
		}
	}

	private static boolean isDeployment(HttpServletRequest request) {
		return isOfType(request, MediaType.MULTIPART_FORM_DATA_VALUE)
				&& request.getRequestURI().endsWith("/deployment/create");
	}

	private static boolean isOfType(HttpServletRequest request, String type) {
		return request.getContentType() != null && request.getContentType().toLowerCase().startsWith(type);
	}

	private static void refuse(HttpServletResponse response, int longest) throws IOException {
		Answers.refuse(response, HttpStatus.PAYLOAD_TOO_LARGE,
				"The request is longer than %d MB.".formatted(longest / MEGABYTE));
	}

}
