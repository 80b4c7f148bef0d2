package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.tracker.process.People;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the frame around every page, error pages included, knows of whoever looks at it.
 * Templates call it as {@code @frame}.
 */
@Component
public class Frame {

	private final People people;

	Frame(People people) {
		this.people = people;
	}

	/** Who is signed in, or null. */
	public Visitor visitor() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((authentication) -> !(authentication instanceof AnonymousAuthenticationToken))
			.map(this::visitor)
			.orElse(null);
	}

	private Visitor visitor(Authentication authentication) {
		String id = authentication.getName();
		return new Visitor(id, this.people.names(List.of(id)).get(id),
				authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
	}

	/**
	 * Somebody who is signed in.
	 *
	 * @param groups of which they were a member when they signed in
	 */
	public record Visitor(String id, String name, List<String> groups) {

		public boolean isFaculty() {
			return this.groups.stream().anyMatch((group) -> group.endsWith("-faculty"));
		}

		public boolean isOffice() {
			return isAdministrator() || this.groups.stream().anyMatch((group) -> group.endsWith("governance-office"));
		}

		public boolean isAdministrator() {
			return this.groups.contains("camunda-admin");
		}

	}

}
