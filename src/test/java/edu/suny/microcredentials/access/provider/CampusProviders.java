package edu.suny.microcredentials.access.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * OpenID Connect providers of two campuses and of the system, each a Spring Authorization
 * Server of its own; one that is never there; and how the product is told of them. They
 * start when a test first needs them. Not annotated, so that nothing finds it by itself.
 */
public class CampusProviders {

	static final String AUDIENCE = "https://governance.example.edu/api";

	private static final Map<String, Integer> PORTS = Map.of("harbor", freePort(), "hillview", freePort(), "system",
			freePort(), "lakeside", freePort());

	private static final Map<String, CampusProvider> STARTED = new ConcurrentHashMap<>();

	/** The running provider of a campus. */
	static CampusProvider of(String name, String product) {
		return STARTED.computeIfAbsent(name, (missing) -> CampusProvider.start(missing, PORTS.get(missing), product));
	}

	static String issuer(String name) {
		return "http://127.0.0.1:" + PORTS.get(name);
	}

	@Bean
	DynamicPropertyRegistrar providersOfCampuses() {
		return (properties) -> PORTS.forEach((name, port) -> {
			String at = "governance.sign-in.openid-connect." + name + ".";
			properties.add(at + "name", () -> name.equals("system") ? "All campuses" : "Campus " + name);
			properties.add(at + "issuer-uri", () -> issuer(name));
			properties.add(at + "client-id", () -> CampusProvider.CLIENT);
			properties.add(at + "client-secret", () -> CampusProvider.SECRET);
			properties.add(at + "audience", () -> AUDIENCE);
			properties.add(at + "claims.groups", () -> "realm.groups");
			properties.add(at + "belonging.groups[0].from", () -> "urn:senate/members");
			properties.add(at + "belonging.groups[0].to", () -> "{campus}-senate");
			properties.add(at + "belonging.groups[1].from", () -> "urn:faculty");
			properties.add(at + "belonging.groups[1].to", () -> "{campus}-faculty");
			properties.add(at + "belonging.groups[2].from", () -> "urn:all-powerful");
			properties.add(at + "belonging.groups[2].to", () -> "camunda-admin");
			if (name.equals("system")) {
				properties.add(at + "claims.campus", () -> "campus");
				properties.add(at + "belonging.campuses[0].from", () -> "Hillview College");
				properties.add(at + "belonging.campuses[0].to", () -> "hillview");
				properties.add(at + "belonging.campuses[1].from", () -> "Atlantis");
				properties.add(at + "belonging.campuses[1].to", () -> "atlantis");
			}
			else {
				properties.add(at + "campus", () -> name);
				properties.add(at + "services[0].from", () -> CampusProvider.SCRIPT);
				properties.add(at + "services[0].to", () -> name + "-faculty2");
			}
		});
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
