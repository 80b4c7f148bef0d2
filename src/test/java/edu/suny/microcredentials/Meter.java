package edu.suny.microcredentials;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long the server takes for a request, and which statements it sends. */
@TestConfiguration(proxyBeanMethods = false)
public class Meter {

	private static final AtomicReference<Reading> LAST = new AtomicReference<>();

	private static final ThreadLocal<List<String>> SENT = ThreadLocal.withInitial(ArrayList::new);

	/** Of the request that was answered last; what runs beside it is not counted. */
	public static Reading last() {
		return LAST.get();
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> clock() {
		FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				long begun = System.nanoTime();
				SENT.remove();
				chain.doFilter(request, response);
				LAST.set(new Reading(System.nanoTime() - begun, List.copyOf(SENT.get())));
				SENT.remove();
			}

		});
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

	@Bean
	static BeanPostProcessor countedStatements() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source && name.equals("dataSource")) ? new Counted(source) : bean;
			}

		};
	}

	private static final class Counted extends DelegatingDataSource {

		Counted(DataSource source) {
			super(source);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return counted(super.getConnection(), Connection.class, null);
		}

	}

	/**
	 * Counts what is executed.
	 * @param sql that was prepared; null where it comes with the call
	 */
	private static <T> T counted(T target, Class<T> type, String sql) {
		return type.cast(Proxy.newProxyInstance(Meter.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, values) -> {
					String said = (values != null && values.length > 0 && values[0] instanceof String text) ? text
							: sql;
					if (method.getName().startsWith("execute")) {
						SENT.get().add(said);
					}
					try {
						Object result = method.invoke(target, values);
						return (type != Connection.class) ? result
								: (result instanceof PreparedStatement prepared)
										? counted(prepared, PreparedStatement.class, said)
										: (result instanceof Statement statement)
												? counted(statement, Statement.class, null) : result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

	/**
	 * Of one request.
	 *
	 * @param nanos from the first filter of the server to the last
	 * @param statements in the order in which they were sent
	 */
	public record Reading(long nanos, List<String> statements) {
	}

}
