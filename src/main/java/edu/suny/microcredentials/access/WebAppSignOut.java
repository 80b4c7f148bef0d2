package edu.suny.microcredentials.access;

import java.io.IOException;

import edu.suny.microcredentials.access.provider.ProviderDoors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the whole session when somebody signs out of a web app. The web app is asked
 * first, as it checks its CSRF token.
 */
class WebAppSignOut extends OncePerRequestFilter {

	private final ProviderDoors providers;

	WebAppSignOut(ProviderDoors providers) {
		this.providers = providers;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().matches("/camunda/api/admin/auth/user/[^/]+/logout");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
			this.providers.signOut().end(request);
			SecurityContextHolder.clearContext();
		}
	}

}
