package edu.suny.microcredentials.access;

import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.access.provider.ProviderDoors;
import edu.suny.microcredentials.engine.EngineIdentity;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the product: how callers show who they are, and what an answer says beside
 * its content. What is open to whom stands in {@code access/calls.txt}, for all doors.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SecurityChains {

	/**
	 * For our pages and the web apps alike; no nonce, as the web apps share theirs among
	 * all people. Styles are written into elements by the diagrams and forms of bpmn.io.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; base-uri 'self'; script-src 'self'; "
			+ "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	/** No page of ours asks for any of these. */
	private static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

	private static final String API_DESCRIPTION = "/v3/api-docs";

	private final Directory directory;

	private final EngineSignIn engineSignIn;

	private final CallRights rights;

	private final ProviderDoors providers;

	SecurityChains(EngineIdentity engine, Directory directory, OpenCalls calls, ProviderDoors providers) {
		this.providers = providers;
		this.directory = directory;
		this.engineSignIn = new EngineSignIn(engine);
		this.rights = new CallRights(calls);
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
	SecurityFilterChain engineRest(HttpSecurity http, CallRefusals refusals) throws Exception {
		byCredentials(http.securityMatcher("/engine-rest", "/engine-rest/**"), refusals);
		return http.exceptionHandling((handling) -> handling.accessDeniedHandler(refusals))
			.addFilterAfter(this.engineSignIn, AuthorizationFilter.class)
			.addFilterAfter(new QueryExpressionGuard(), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain operations(HttpSecurity http, CallRefusals refusals) throws Exception {
		byCredentials(http.securityMatcher("/actuator", "/actuator/**"), refusals);
		return http.exceptionHandling((handling) -> handling.accessDeniedHandler(refusals)).build();
	}

	/** Our API for scripts: whoever sends credentials with each request. */
	@Bean
	@Order(3)
	SecurityFilterChain apiByCredentials(HttpSecurity http, CallRefusals refusals) throws Exception {
		byCredentials(http.securityMatcher((request) -> isApi(request) && request.getHeader("Authorization") != null),
				refusals);
		return http.exceptionHandling((handling) -> handling.accessDeniedHandler(refusals))
			.addFilterAfter(this.engineSignIn, AuthorizationFilter.class)
			.build();
	}

	/**
	 * Our API for our pages: the session, and a CSRF token with what changes anything.
	 */
	@Bean
	@Order(4)
	SecurityFilterChain apiBySession(HttpSecurity http, CallRefusals refusals) throws Exception {
		bySession(http.securityMatcher(SecurityChains::isApi));
		return http.requestCache(AbstractHttpConfigurer::disable)
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
	SecurityFilterChain webApps(HttpSecurity http, CallRefusals refusals) throws Exception {
		bySession(http.securityMatcher("/camunda", "/camunda/**"));
		RequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");
		// The web apps say themselves what a browser may keep; their libraries are
		// megabytes.
		return http.headers((headers) -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache((cache) -> cache.requestCache(savedRequests()))
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((handling) -> handling.defaultAuthenticationEntryPointFor(refusals, api)
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
						AnyRequestMatcher.INSTANCE)
				.defaultAccessDeniedHandlerFor(refusals, api)
				.defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE))
			.addFilterAfter(new SecureCookies(), AuthorizationFilter.class)
			.addFilterAfter(new WebAppToken(refusals), AuthorizationFilter.class)
			.addFilterAfter(new WebAppSignOut(this.providers), AuthorizationFilter.class)
			.addFilterAfter(new QueryExpressionGuard(), AuthorizationFilter.class)
			.addFilterAfter(new WebAppPage(CONTENT_SECURITY_POLICY), AuthorizationFilter.class)
			.build();
	}

	/** Our pages, and the end of everything that has no other door. */
	@Bean
	@Order(6)
	SecurityFilterChain pages(HttpSecurity http, SessionBegin begin) throws Exception {
		bySession(http);
		this.providers.signIn(http);
		return http.requestCache((cache) -> cache.requestCache(savedRequests()))
			.sessionManagement((sessions) -> sessions.sessionAuthenticationStrategy(begin))
			.formLogin((form) -> form.loginPage("/login")
				.defaultSuccessUrl("/")
				.authenticationDetailsSource(Origin::ofPage)
				.failureHandler(new SignInFailures()))
			.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessHandler(this.providers.signOut()))
			.addFilterAfter(this.engineSignIn, AuthorizationFilter.class)
			.build();
	}

	private static boolean isApi(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.equals("/api") || path.startsWith("/api/") || path.startsWith(API_DESCRIPTION);
	}

	/** For callers that send credentials with each request, and get no session. */
	private void byCredentials(HttpSecurity http, AuthenticationEntryPoint refusals) throws Exception {
		common(http, false);
		this.providers.bearer(http, refusals);
		http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.httpBasic(
					(basic) -> basic.authenticationDetailsSource(Origin::ofScript).authenticationEntryPoint(refusals))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals));
	}

	private void bySession(HttpSecurity http) throws Exception {
		common(http, true);
	}

	/**
	 * What all doors share: who calls is asked of the directory, and the table of open
	 * calls decides. Strict transport security is added by Spring where the request was
	 * secure.
	 */
	private void common(HttpSecurity http, boolean session) throws Exception {
		http.addFilterBefore(new PersonOfRequest(this.directory, session), AuthorizationFilter.class);
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
					.permitAll()
					.anyRequest()
					.access(this.rights));
		http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
					.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
					.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
					.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
					.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY)));
	}

	private static HttpSessionRequestCache savedRequests() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher((request) -> "GET".equals(request.getMethod())
				&& "navigate".equals(request.getHeader("Sec-Fetch-Mode")));
		return cache;
	}

}
