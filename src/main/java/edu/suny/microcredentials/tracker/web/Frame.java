package edu.suny.microcredentials.tracker.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.access.Role;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the frame around every page, error pages included, knows of whoever looks at it.
 * Templates call it as {@code @frame}.
 */
@Component
public class Frame {

	private final Belonging belonging;

	private final Trackers trackers;

	Frame(Belonging belonging, Trackers trackers) {
		this.belonging = belonging;
		this.trackers = trackers;
	}

	/** Whether some campus shows its proposals to everybody. */
	public boolean isTrackerOpen() {
		return this.trackers.isAnyOpen();
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
		return new Visitor(id, this.belonging.name(id),
				AuthorityUtils.authorityListToSet(authentication.getAuthorities())
					.stream()
					.map(Role::valueOf)
					.collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * Somebody who is signed in.
	 *
	 * @param roles which they have now
	 */
	public record Visitor(String id, String name, Set<Role> roles) {

		private static final Set<Role> SPEAK = Set.of(Role.FACULTY, Role.MEMBER, Role.ANALYST, Role.ACADEMIC_AFFAIRS,
				Role.OFFICE);

		public boolean isFaculty() {
			return this.roles.contains(Role.FACULTY);
		}

		public boolean isOffice() {
			return isAdministrator() || this.roles.contains(Role.OFFICE) || this.roles.contains(Role.SYSTEM_OFFICE);
		}

		/** Whoever takes part in governance; who keeps the product running does not. */
		public boolean isSpeaks() {
			return this.roles.stream().anyMatch(SPEAK::contains);
		}

		/**
		 * Somebody who sits in a body that decides, or an office that looks after them.
		 */
		public boolean isOnCommittees() {
			return this.roles.contains(Role.MEMBER) || this.roles.contains(Role.OFFICE)
					|| this.roles.contains(Role.SYSTEM_OFFICE);
		}

		/** An office of a campus, or an administrator; not the system's office. */
		public boolean isKeepsRosters() {
			return isAdministrator() || this.roles.contains(Role.OFFICE);
		}

		public boolean isAdministrator() {
			return this.roles.contains(Role.ADMINISTRATOR);
		}

	}

}
