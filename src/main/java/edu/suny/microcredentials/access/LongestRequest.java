package edu.suny.microcredentials.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
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

	/** What a form sends beside its file. */
	private static final int FIELDS = 64 * 1024;

	private final long attachment;

	LongestRequest(@Value("${governance.attachments.max-size:10MB}") DataSize attachment) {
		this.attachment = attachment.toBytes() + FIELDS;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long longest = isDeployment(request) ? LONGEST_DEPLOYMENT : isAttachment(request) ? this.attachment : LONGEST;
		if (request.getContentLengthLong() > longest) {
			refuse(request, response, longest);
		}
		else if (request.getContentLengthLong() < 0 && isAttachment(request)) {
			refuse(request, response, HttpStatus.LENGTH_REQUIRED,
					"Say how long the upload is (Content-Length), so that it can be refused before it is sent.");
		}
		else if (request.getContentLengthLong() >= 0
				|| isOfType(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			chain.doFilter(request, response);
		}
		else {
			byte[] body = request.getInputStream().readNBytes((int) longest + 1);
			if (body.length > longest) {
				refuse(request, response, longest);
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

	private static boolean isAttachment(HttpServletRequest request) {
		return isOfType(request, MediaType.MULTIPART_FORM_DATA_VALUE)
				&& request.getRequestURI().endsWith("/attachments");
	}

	private static boolean isOfType(HttpServletRequest request, String type) {
		return request.getContentType() != null && request.getContentType().toLowerCase().startsWith(type);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, long longest) throws IOException {
		if (isAttachment(request)) {
			refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE,
					"The file is larger than %d MB, which is the most for an attachment. Nothing was kept."
						.formatted((this.attachment - FIELDS) / MEGABYTE));
			return;
		}
		Answers.refuse(response, HttpStatus.PAYLOAD_TOO_LARGE,
				"The request is longer than %d MB.".formatted(longest / MEGABYTE));
	}

	/** To people as a page, which has the sentence. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			String sentence) throws IOException {
		if (request.getRequestURI().startsWith("/api/")) {
			Answers.refuse(response, status, sentence);
		}
		else {
			response.sendError(status.value(), sentence);
		}
	}

}
