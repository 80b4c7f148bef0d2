package edu.suny.microcredentials.engine.rest;

import java.util.List;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Brings the mappers into every JAX-RS application here: the REST API's and the web
 * apps', which take no configuration. They come before the engine's own.
 */
@ConstrainedTo(RuntimeType.SERVER)
public class RefusalFeature implements ForcedAutoDiscoverable {

	@Override
	public void configure(FeatureContext context) {
		List.of(RefusalMapper.OfEngine.class, RefusalMapper.OfRest.class, RefusalMapper.OfAnything.class)
			.forEach((mapper) -> context.register(mapper, 1));
	}

}
