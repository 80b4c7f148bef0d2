package edu.suny.microcredentials.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts one browser for all tests, and the job executor for each class of browser tests.
 */
class BrowserExtension implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	@Override
	public void beforeAll(ExtensionContext context) {
		jobExecutor(context).start();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		jobExecutor(context).shutdown();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browsers.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Driver driver = context.getRoot()
			.getStore(NAMESPACE)
			.getOrComputeIfAbsent(Driver.class, (key) -> new Driver(), Driver.class);
		int port = SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port", Integer.class);
		Browsers browsers = new Browsers(driver.browser,
				driver.idle.computeIfAbsent(port, (each) -> new ArrayDeque<>()), port);
		context.getStore(NAMESPACE).put(Browsers.class, browsers);
		return browsers;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Browsers browsers = context.getStore(NAMESPACE).remove(Browsers.class, Browsers.class);
		if (browsers != null) {
			if (context.getExecutionException().isPresent()) {
				browsers.photograph(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
			}
			browsers.close();
		}
	}

	private static JobExecutor jobExecutor(ExtensionContext context) {
		ProcessEngine engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
		return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	/** The one browser, ended with the last test. */
	private static final class Driver implements ExtensionContext.Store.CloseableResource {

		private final Playwright playwright = BrowserChromium.playwright();

		private final Browser browser = BrowserChromium.launch(this.playwright);

		/** By the port of the server that they look at. */
		private final Map<Integer, Deque<BrowserContext>> idle = new HashMap<>();

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
