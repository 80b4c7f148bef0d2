package edu.suny.microcredentials.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who beside the accounts of our own may sign in: {@code governance.sign-in}.
 *
 * @param openidConnect providers, by the name that stands in their addresses here
 * @param ldap directories that check passwords, by a name of their own
 */
@ConfigurationProperties("governance.sign-in")
public record SignInSettings(@DefaultValue Map<String, Provider> openidConnect, @DefaultValue Map<String, Ldap> ldap) {

	/** What is wrong with these settings, a sentence each. */
	public List<String> problems() {
		Stream<String> providers = this.openidConnect.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().problems("governance.sign-in.openid-connect." + entry.getKey()));
		Stream<String> directories = this.ldap.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().problems("governance.sign-in.ldap." + entry.getKey()));
		return Stream.of(providers, sameIssuers().stream(), directories).flatMap((problems) -> problems).toList();
	}

	/** A token says its issuer, and so has to say whose it is. */
	private Optional<String> sameIssuers() {
		List<URI> issuers = this.openidConnect.values()
			.stream()
			.map(Provider::issuerUri)
			.filter(Objects::nonNull)
			.toList();
		return sentence(issuers.stream().distinct().count() < issuers.size(),
				"An issuer-uri stands twice in governance.sign-in.openid-connect. Give each provider one entry.");
	}

	/**
	 * A provider of one campus, or of the whole system.
	 *
	 * @param campus whose people it knows; absent for one of the system, whose claim says
	 * the campus
	 * @param name as it stands on the button
	 * @param audience what a bearer token must be made out to; absent where tokens of
	 * this provider open nothing
	 * @param services the subject of a script's token, and the account that it has here
	 */
	public record Provider(String campus, String name, URI issuerUri, String clientId, String clientSecret,
			@DefaultValue( {
					"openid", "profile", "email" }) Set<String> scopes,
			@DefaultValue Claims claims, @DefaultValue Belonging belonging, String audience,
			@DefaultValue List<Rule> services){

		Stream<String> problems(String at) {
			return Stream.of(required(at + ".name", this.name), required(at + ".client-id", this.clientId),
					required(at + ".client-secret", this.clientSecret), issuer(at),
					sentence((this.campus == null) == (this.claims.campus() == null),
							"Set either %s.campus, for a provider of one campus, or %s.claims.campus, for one of the system."
								.formatted(at, at)),
					sentence(!this.scopes.contains("openid"), "Add 'openid' to %s.scopes.".formatted(at)),
					sentence(this.audience != null && this.audience.equals(this.clientId),
							("Set %s.audience to another value than the client id: who signs in on our pages has a token "
									+ "for that, and it is not to open the API.")
								.formatted(at)))
				.flatMap(Optional::stream);
		}

		private Optional<String> issuer(String at) {
			boolean good = this.issuerUri != null && this.issuerUri.getHost() != null
					&& ("https".equals(this.issuerUri.getScheme()) || isThisMachine(this.issuerUri));
			return sentence(!good,
					"Set %s.issuer-uri to the https address that the provider's discovery document names as issuer."
						.formatted(at));
		}

	}

	/**
	 * Which claims say what; a name with dots is a path.
	 *
	 * @param user what the person is called at the campus
	 * @param campus absent where the provider is one campus's
	 */
	public record Claims(@DefaultValue("preferred_username") String user, @DefaultValue("name") String name,
			@DefaultValue("email") String mail, String groups, String campus) {

	}

	/**
	 * To which of our groups and campuses the values of a directory lead.
	 *
	 * @param groups a group's id here may have {@code {campus}} in it
	 * @param campuses where the directory's values are not the ids of our campuses
	 * @param systemGroups groups of no campus that this directory may give
	 * @param makesGroups whether a group that is missing here is made
	 */
	public record Belonging(@DefaultValue List<Rule> groups, @DefaultValue List<Rule> campuses,
			@DefaultValue Set<String> systemGroups, boolean makesGroups) {

	}

	/** One value there, and what it means here. */
	public record Rule(String from, String to) {

	}

	/**
	 * A directory that people sign in to with their password on our page.
	 *
	 * @param campus whose people it knows
	 * @param url {@code ldaps://host:636}
	 * @param managerDn who reads the directory
	 * @param userIdAttribute what people type
	 */
	public record Ldap(String campus, URI url, String managerDn, String managerPassword, String baseDn,
			@DefaultValue("") String userSearchBase,
			@DefaultValue("(objectclass=inetOrgPerson)") String userSearchFilter,
			@DefaultValue("uid") String userIdAttribute, @DefaultValue("") String groupSearchBase,
			@DefaultValue("(objectclass=groupOfNames)") String groupSearchFilter,
			@DefaultValue("cn") String groupIdAttribute, @DefaultValue("member") String groupMemberAttribute,
			@DefaultValue Belonging belonging) {

		Stream<String> problems(String at) {
			return Stream
				.of(required(at + ".campus", this.campus), required(at + ".base-dn", this.baseDn),
						required(at + ".manager-dn", this.managerDn),
						required(at + ".manager-password", this.managerPassword),
						sentence(
								this.url == null || this.url.getHost() == null
										|| !("ldaps".equals(this.url.getScheme()) || isThisMachine(this.url)),
								"Set %s.url to the directory's address; it begins with ldaps.".formatted(at)))
				.flatMap(Optional::stream);
		}

	}

	private static Optional<String> required(String setting, String value) {
		return sentence(value == null || value.isBlank(), "Set %s.".formatted(setting));
	}

	private static Optional<String> sentence(boolean wrong, String sentence) {
		return wrong ? Optional.of(sentence) : Optional.empty();
	}

	private static boolean isThisMachine(URI address) {
		return Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
	}

}
