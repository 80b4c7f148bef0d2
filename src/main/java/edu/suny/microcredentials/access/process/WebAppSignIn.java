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

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppSignInFilter(Directory directory) {
		var registration = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new Filter(directory));
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		// After Spring Security, before the filters of the web apps.
		registration.setOrder(100);
		return registration;
	}

	private static final class Filter extends ContainerBasedAuthenticationFilter {

		Filter(Directory directory) {
			this.authenticationProvider = new SpringSecurityPrincipal(directory);
		}

		@Override
		public void init(FilterConfig configuration) {
			// The provider is given, not named in the configuration.
		}

	}

	private record SpringSecurityPrincipal(Directory directory) implements AuthenticationProvider {

		@Override
		public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
			// The filter itself asks the directory for groups and campuses.
			String user = request.getRemoteUser();
			return (user != null && this.directory.knows(user)) ? AuthenticationResult.successful(user)
					: AuthenticationResult.unsuccessful();
		}

		@Override
		public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
			// The web apps send people to our sign-in page.
		}

	}

}
