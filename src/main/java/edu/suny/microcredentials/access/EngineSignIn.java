package edu.suny.microcredentials.access;

import java.io.IOException;

import edu.suny.microcredentials.access.process.Person;
import edu.suny.microcredentials.engine.EngineIdentity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
		if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication caller) {
			as(caller.person(), request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void as(Person person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.engine.signIn(person.id(), person.groups(), person.campuses());
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.engine.clear();
		}
	}

}
