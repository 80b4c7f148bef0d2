package edu.suny.microcredentials.access.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;

import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The LDAP directory of a campus, in memory, and how the product is told of it. It starts
 * when a test needs it. Not annotated, so that nothing finds it by itself.
 */
public class CampusLdap {

	static final String BASE = "dc=lakeside,dc=edu";

	private static final String MANAGER = "cn=governance," + BASE;

	private static final String SECRET = "what the directory asks of us";

	private static final int PORT = freePort();

	@Bean
	DynamicPropertyRegistrar directoryOfCampus() {
		return (properties) -> {
			String at = "governance.sign-in.ldap.lakeside.";
			properties.add(at + "campus", () -> "lakeside");
			properties.add(at + "url", () -> "ldap://127.0.0.1:" + PORT);
			properties.add(at + "manager-dn", () -> MANAGER);
			properties.add(at + "manager-password", () -> SECRET);
			properties.add(at + "base-dn", () -> BASE);
			properties.add(at + "user-search-base", () -> "ou=people");
			properties.add(at + "group-search-base", () -> "ou=groups");
			properties.add(at + "belonging.groups[0].from", () -> "Senators");
			properties.add(at + "belonging.groups[0].to", () -> "lakeside-senate");
			properties.add(at + "belonging.groups[1].from", () -> "Admins");
			properties.add(at + "belonging.groups[1].to", () -> "camunda-admin");
		};
	}

	static InMemoryDirectoryServer start() throws LDAPException, LDIFException {
		InMemoryDirectoryServerConfig configuration = new InMemoryDirectoryServerConfig(BASE);
		configuration.setListenerConfigs(
				InMemoryListenerConfig.createLDAPConfig("test", InetAddress.getLoopbackAddress(), PORT, null));
		configuration.addAdditionalBindCredentials(MANAGER, SECRET);
		configuration.setSchema(null);
		InMemoryDirectoryServer server = new InMemoryDirectoryServer(configuration);
		server.add("dn: " + BASE, "objectClass: domain", "dc: lakeside");
		server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
		server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
		server.startListening();
		return server;
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
