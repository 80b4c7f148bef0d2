package edu.suny.microcredentials.access;

import java.io.IOException;
import java.util.Optional;

import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.access.process.Person;
import edu.suny.microcredentials.request.ReadOnce;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the directory at each request who calls. A session or a token only says whose it
 * is: who lost a group or the account has lost what it gave by the next request.
 */
class PersonOfRequest extends OncePerRequestFilter {

	private final Directory directory;

	private final boolean session;

	/**
	 * For one of the doors.
	 * @param session whether it is one for sessions; service accounts have none
	 */
	PersonOfRequest(Directory directory, boolean session) {
		this.directory = directory;
		this.session = session;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private boolean mayCome(Person person) {
		return !(this.session && person.roles().contains(Role.SERVICE));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// What signs people in, and changes the directory, has done so.
		if (request.getMethod().equals("GET")) {
			ReadOnce.begin();
		}
		try {
			setPerson(request);
			chain.doFilter(request, response);
		}
		finally {
			ReadOnce.end();
		}
	}

	private void setPerson(HttpServletRequest request) {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller != null && !(caller instanceof AnonymousAuthenticationToken)) {
			Optional<Person> person = this.directory.find(caller.getName()).filter(this::mayCome);
			// A new context: the session keeps the one that it has.
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(person.map(PersonAuthentication::new).orElse(null));
			SecurityContextHolder.setContext(context);
			HttpSession session = request.getSession(false);
			if (person.isEmpty() && session != null) {
				session.invalidate();
			}
		}
	}

}
