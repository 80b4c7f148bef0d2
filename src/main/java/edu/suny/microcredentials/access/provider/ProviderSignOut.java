package edu.suny.microcredentials.access.provider;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * After the sign-out here comes the one at the provider. The page that says so leads
 * there: a browser lets no form of ours end at another address, and the web apps sign out
 * by a call of a script.
 */
public final class ProviderSignOut implements LogoutSuccessHandler {

	private static final String NEXT = ProviderSignOut.class.getName();

	private static final String SIGNED_OUT = "/login?signedOut";

	private final Providers providers;

	private final SimpleUrlLogoutSuccessHandler page = new SimpleUrlLogoutSuccessHandler();

	ProviderSignOut(Providers providers) {
		this.providers = providers;
		this.page.setDefaultTargetUrl(SIGNED_OUT);
	}

	/** After the sign-out on our pages. */
	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException, ServletException {
		address(request, authentication).ifPresent((next) -> request.getSession().setAttribute(NEXT, next));
		this.page.onLogoutSuccess(request, response, authentication);
	}

	/**
	 * After the sign-out in a web app, whose answer is written already: nothing of the
	 * session is left but the way to the provider, if there is one.
	 */
	public void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return;
		}
		Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		Optional<String> next = (context instanceof SecurityContext known) ? address(request, known.getAuthentication())
				: Optional.empty();
		if (next.isEmpty()) {
			session.invalidate();
			return;
		}
		Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
		session.setAttribute(NEXT, next.get());
	}

	private Optional<String> address(HttpServletRequest request, Authentication authentication) {
		if (authentication instanceof OAuth2AuthenticationToken token
				&& token.getPrincipal() instanceof OidcUser user) {
			return endSession(token.getAuthorizedClientRegistrationId())
				.map((address) -> UriComponentsBuilder.fromUriString(address)
					.queryParam("id_token_hint", "{token}")
					.queryParam("post_logout_redirect_uri", "{back}")
					.encode()
					.buildAndExpand(user.getIdToken().getTokenValue(), base(request) + SIGNED_OUT)
					.toUriString());
		}
		return Optional.empty();
	}

	/**
	 * Where the browser goes to sign out at the provider, once; nothing if nobody came
	 * from one.
	 */
	public static Optional<String> next(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || session.getAttribute(NEXT) == null) {
			return Optional.empty();
		}
		Optional<String> next = Optional.of((String) session.getAttribute(NEXT));
		session.removeAttribute(NEXT);
		return next;
	}

	private Optional<String> endSession(String registration) {
		try {
			return Optional.ofNullable(this.providers.findByRegistrationId(registration))
				.map((found) -> found.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
				.map(Object::toString);
		}
		catch (ProviderDownException ex) {
			return Optional.empty();
		}
	}

	private static String base(HttpServletRequest request) {
		return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
			.replacePath(request.getContextPath())
			.replaceQuery(null)
			.fragment(null)
			.build()
			.toUriString();
	}

}
