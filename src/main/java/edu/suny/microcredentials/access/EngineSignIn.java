package edu.suny.microcredentials.access;

import java.io.IOException;

import edu.suny.microcredentials.engine.EngineIdentity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the engine see who calls it, for as long as the request lasts. Without it the
 * engine would take a call for its own and skip all its checks.
 */
class EngineSignIn extends OncePerRequestFilter {

	private final EngineIdentity engine;

	EngineSignIn(EngineIdentity engine) {
		this.engine = engine;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			chain.doFilter(request, response);
			return;
		}
		this.engine.signIn(authentication.getName());
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.engine.clear();
		}
	}

}
