package edu.suny.microcredentials.access;

import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.engine.EngineIdentity;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the product. Every chain ends by denying what it does not name, and the
 * last one takes all that is left.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

	/**
	 * For our pages and the web apps alike; no nonce, as the web apps share theirs among
	 * all people. Styles are written into elements by the diagrams and forms of bpmn.io.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; base-uri 'self'; script-src 'self'; "
			+ "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	private static final String API_DESCRIPTION = "/v3/api-docs";

	private static final String WEB_APP_SIGN_OUT = "/camunda/api/admin/auth/user/*/logout";

	private final EngineSignIn engineSignIn;

	private final PersonOfRequest personOfRequest;

	SecurityChains(EngineIdentity engine, Directory directory) {
		this.engineSignIn = new EngineSignIn(engine);
		this.personOfRequest = new PersonOfRequest(directory);
	}

	/** Matches whole paths, also those of the servlets of the engine. */
	@Bean
	PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
		return new PathPatternRequestMatcherBuilderFactoryBean();
	}

	/**
	 * The engine's REST API for scripts and the Modeler. The browser's session does not
	 * open it, so that no page can use it in somebody's name.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
		withoutSession(http.securityMatcher("/engine-rest", "/engine-rest/**"));
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.addFilterAfter(this.engineSignIn, AuthorizationFilter.class)
			.addFilterAfter(new QueryExpressionGuard(), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain operations(HttpSecurity http) throws Exception {
		withoutSession(http.securityMatcher("/actuator", "/actuator/**"));
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/prometheus")
				.hasAuthority(Role.ADMINISTRATOR.name())
				.anyRequest()
				.denyAll())
			.build();
	}

	/** Our API for scripts: whoever sends credentials with each request. */
	@Bean
	@Order(3)
	SecurityFilterChain apiByCredentials(HttpSecurity http, ApiRefusals refusals) throws Exception {
		withoutSession(http.securityMatcher((request) -> isApi(request) && request.getHeader("Authorization") != null));
		return http.authorizeHttpRequests(SecurityChains::api)
			.httpBasic((basic) -> basic.authenticationEntryPoint(refusals))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.addFilterAfter(this.engineSignIn, AuthorizationFilter.class)
			.build();
	}

	/**
	 * Our API for our pages: the session, and a CSRF token with what changes anything.
	 */
	@Bean
	@Order(4)
	SecurityFilterChain apiBySession(HttpSecurity http, ApiRefusals refusals) throws Exception {
		common(http.securityMatcher(SecurityChains::isApi));
		return http.authorizeHttpRequests(SecurityChains::api)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.addFilterAfter(this.engineSignIn, AuthorizationFilter.class)
			.build();
	}

	/**
	 * Tasklist, Cockpit and Admin. They have a CSRF filter of their own, whose cookie and
	 * header have the names that Spring's would have.
	 */
	@Bean
	@Order(5)
	SecurityFilterChain webApps(HttpSecurity http) throws Exception {
		common(http.securityMatcher("/camunda", "/camunda/**"));
		// The web apps say themselves what a browser may keep; their libraries are
		// megabytes.
		return http.headers((headers) -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
			.csrf(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD)
				.permitAll()
				// Creates an administrator while there is none (CVE-2026-77226).
				.requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**")
				.denyAll()
				// There is one sign-in, and it is ours.
				.requestMatchers("/camunda/api/admin/auth/user/*/login/**")
				.denyAll()
				.requestMatchers("/camunda", "/camunda/", "/camunda/app/**", "/camunda/api/**", "/camunda/lib/**",
						"/camunda/assets/**", "/camunda/favicon.ico")
				.authenticated()
				.anyRequest()
				.denyAll())
			.requestCache((cache) -> cache.requestCache(savedRequests()))
			.logout((logout) -> logout.logoutRequestMatcher(at(HttpMethod.POST, WEB_APP_SIGN_OUT))
				.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK)))
			.exceptionHandling((handling) -> handling
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						at(null, "/camunda/api/**"))
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
						AnyRequestMatcher.INSTANCE))
			.addFilterAfter(new SecureCookies(), AuthorizationFilter.class)
			.addFilterAfter(new QueryExpressionGuard(), AuthorizationFilter.class)
			.addFilterAfter(new WebAppPage(CONTENT_SECURITY_POLICY), AuthorizationFilter.class)
			.build();
	}

	/** Our pages, and the end of everything that has no other door. */
	@Bean
	@Order(6)
	SecurityFilterChain pages(HttpSecurity http) throws Exception {
		common(http);
		return http
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
						.permitAll()
						.requestMatchers(HttpMethod.GET, "/", "/login", "/catalogue", "/catalogue/**", "/schemas/**",
								"/assets/**", "/favicon.ico", "/favicon.svg")
						.permitAll()
						.requestMatchers("/proposals", "/proposals/**")
						.authenticated()
						.anyRequest()
						.denyAll())
			.requestCache((cache) -> cache.requestCache(savedRequests()))
			// A new session, with nothing in it of whoever used this browser before.
			.sessionManagement((sessions) -> sessions.sessionFixation((fixation) -> fixation.newSession()))
			.formLogin((form) -> form.loginPage("/login").defaultSuccessUrl("/").failureUrl("/login?error"))
			.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?signedOut"))
			.addFilterAfter(this.engineSignIn, AuthorizationFilter.class)
			.build();
	}

	private static RequestMatcher at(HttpMethod method, String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(method, path);
	}

	private static boolean isApi(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.equals("/api") || path.startsWith("/api/") || path.equals(API_DESCRIPTION);
	}

	private static void api(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers(HttpMethod.GET, "/api/catalogue", "/api/catalogue/**")
			.permitAll()
			.requestMatchers("/api/**", API_DESCRIPTION)
			.authenticated()
			.anyRequest()
			.denyAll();
	}

	private void withoutSession(HttpSecurity http) throws Exception {
		common(http);
		http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.httpBasic((basic) -> basic.realmName("Micro-credential governance"));
	}

	/** Strict transport security is added by Spring where the request was secure. */
	private void common(HttpSecurity http) throws Exception {
		http.addFilterBefore(this.personOfRequest, AuthorizationFilter.class);
		http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
					.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
	}

	private static HttpSessionRequestCache savedRequests() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher((request) -> "GET".equals(request.getMethod())
				&& "navigate".equals(request.getHeader("Sec-Fetch-Mode")));
		return cache;
	}

}
