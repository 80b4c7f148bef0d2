package edu.suny.microcredentials.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks the cookies of the web apps as secure where the request was. They write theirs as
 * headers, and know only "always" and "never".
 */
class SecureCookies extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, request.isSecure() ? new Response(response) : response);
	}

	private static final class Response extends HttpServletResponseWrapper {

		Response(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void addHeader(String name, String value) {
			super.addHeader(name, secure(name, value));
		}

		@Override
		public void setHeader(String name, String value) {
			super.setHeader(name, secure(name, value));
		}

		private static String secure(String name, String value) {
			boolean marked = value == null || !HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
					|| value.toLowerCase().contains("; secure") || value.toLowerCase().contains(";secure");
			return marked ? value : value + "; Secure";
		}

	}

}
