package edu.suny.microcredentials.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets through what the table of open calls has for one of the caller's roles. */
final class CallRights implements AuthorizationManager<RequestAuthorizationContext> {

	private final OpenCalls calls;

	CallRights(OpenCalls calls) {
		this.calls = calls;
	}

	@Override
	public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		Optional<OpenCall> call = this.calls.of(request);
		return new AuthorizationDecision(call.isPresent()
				&& (call.get().isOpenTo(Set.of(Role.ANYONE)) || call.get().isOpenTo(roles(caller.get()))));
	}

	private static Set<Role> roles(Authentication caller) {
		return (caller instanceof PersonAuthentication known) ? known.person().roles() : Set.of(Role.ANYONE);
	}

}
