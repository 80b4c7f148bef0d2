package edu.suny.microcredentials.access.process;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the person who is signed in on our pages to Tasklist, Cockpit and Admin, so that
 * they have no sign-in of their own.
 */
@Configuration(proxyBeanMethods = false)
class WebAppSignIn {

	private static final String ENGINE = "default";

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppSignInFilter() {
		var registration = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new Filter());
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		// After Spring Security, before the filters of the web apps.
		registration.setOrder(100);
		return registration;
	}

	private static final class Filter extends ContainerBasedAuthenticationFilter {

		Filter() {
			this.authenticationProvider = new SpringSecurityPrincipal();
		}

		/** Every call of an API has a caller, however its address is written. */
		@Override
		protected String extractEngineName(HttpServletRequest request) {
			return request.getServletPath().startsWith("/camunda/api/") ? ENGINE : super.extractEngineName(request);
		}

		@Override
		public void init(FilterConfig configuration) {
			// The provider is given, not named in the configuration.
		}

	}

	private record SpringSecurityPrincipal() implements AuthenticationProvider {

		@Override
		public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
			// That there is such an account was asked for this request; for groups and
			// campuses the web apps ask themselves.
			String user = request.getRemoteUser();
			return (user != null) ? AuthenticationResult.successful(user) : AuthenticationResult.unsuccessful();
		}

		@Override
		public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
			// The web apps send people to our sign-in page.
		}

	}

}
