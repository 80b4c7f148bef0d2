package edu.suny.microcredentials.benchmark;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

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

/** How long the server takes for a request, and how many statements it sends. */
@TestConfiguration(proxyBeanMethods = false)
class Meter {

	/** Of the request that was answered last; what runs beside it is not counted. */
	static final AtomicLong STATEMENTS = new AtomicLong();

	static final AtomicLong NANOS = new AtomicLong();

	private static final ThreadLocal<Long> SENT = ThreadLocal.withInitial(() -> 0L);

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> clock() {
		FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				long begun = System.nanoTime();
				SENT.set(0L);
				chain.doFilter(request, response);
				STATEMENTS.set(SENT.get());
				NANOS.set(System.nanoTime() - begun);
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
			return counted(super.getConnection(), Connection.class);
		}

	}

	private static <T> T counted(T target, Class<T> type) {
		return type.cast(Proxy.newProxyInstance(Meter.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, values) -> {
					if (method.getName().startsWith("execute")) {
						SENT.set(SENT.get() + 1);
					}
					try {
						Object result = method.invoke(target, values);
						return (result instanceof PreparedStatement prepared && type == Connection.class)
								? counted(prepared, PreparedStatement.class)
								: (result instanceof Statement statement && type == Connection.class)
										? counted(statement, Statement.class) : result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

}
