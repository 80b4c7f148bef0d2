package edu.suny.microcredentials.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that are not written in the one plain way, before anything reads them.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 2)
class PlainPaths extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (PlainPath.is(request.getRequestURI())) {
			chain.doFilter(request, response);
			return;
		}
		Answers.refuse(response, HttpStatus.BAD_REQUEST,
				"Write the address plainly: without empty parts, dots or parameters in it, and without codes for letters that need none.");
	}

}
