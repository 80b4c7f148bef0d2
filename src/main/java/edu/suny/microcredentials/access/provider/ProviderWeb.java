package edu.suny.microcredentials.access.provider;

import java.time.Duration;
import java.util.List;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** How we call providers: nobody waits long for one that does not answer. */
@Component
class ProviderWeb {

	private final SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();

	ProviderWeb() {
		this.connections.setConnectTimeout(Duration.ofSeconds(3));
		this.connections.setReadTimeout(Duration.ofSeconds(5));
	}

	/** For documents and keys. */
	RestOperations operations() {
		return new RestTemplate(this.connections);
	}

	/** For tokens. */
	RestClient tokens() {
		return RestClient.builder()
			.requestFactory(this.connections)
			.messageConverters((converters) -> converters.addAll(0,
					List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter())))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

}
