package edu.suny.microcredentials.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions are rows: they survive a node, and end half an hour after the last request or
 * half a day after the sign-in, whichever is first.
 */
@Configuration(proxyBeanMethods = false)
class Sessions {

	private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

	/** A long day at work. */
	static final Duration LONGEST = Duration.ofHours(12);

	/** Requests of one page run side by side, and write the same attributes. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesMayBeWrittenTwice() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * What an earlier version of the product wrote and this one cannot read is left out:
	 * the person signs in anew.
	 */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		DeserializingConverter reader = new DeserializingConverter();
		conversion.addConverter(byte[].class, Object.class, (bytes) -> {
			try {
				return reader.convert(bytes);
			}
			catch (SerializationFailedException ex) {
				LOG.info("An attribute of a session is left out, as it cannot be read: {}", ex.getMessage());
				return null;
			}
		});
		return conversion;
	}

	/** Before anything asks who is signed in. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> longestSession() {
		var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Longest());
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
		return registration;
	}

	private static final class Longest extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			HttpSession session = request.getSession(false);
			if (session != null
					&& Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(Instant.now())) {
				session.invalidate();
			}
			chain.doFilter(request, response);
		}

	}

}
