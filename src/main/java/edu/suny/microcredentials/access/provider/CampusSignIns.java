package edu.suny.microcredentials.access.provider;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.access.SignInSettings.Belonging;
import edu.suny.microcredentials.access.SignInSettings.Claims;
import edu.suny.microcredentials.access.SignInSettings.Provider;
import edu.suny.microcredentials.access.SignInSettings.Rule;
import edu.suny.microcredentials.campus.CampusProfiles;

import org.springframework.stereotype.Component;

/**
 * The providers that campuses name in their files, under the id of the campus. Asked anew
 * each time, so that every node follows at once. No secret is known of them: the product
 * shows who it is by its own key.
 */
@Component
class CampusSignIns {

	private final CampusProfiles profiles;

	CampusSignIns(CampusProfiles profiles) {
		this.profiles = profiles;
	}

	Map<String, Provider> providers() {
		Map<String, Provider> providers = new TreeMap<>();
		this.profiles.signIns().forEach((campus, said) -> providers.put(campus, provider(campus, said)));
		return providers;
	}

	private static Provider provider(String campus, JsonNode said) {
		JsonNode claims = said.path("claims");
		List<Rule> groups = new ArrayList<>();
		said.path("groups")
			.forEach((rule) -> groups
				.add(new Rule(rule.path("from").asText(), campus + "-" + rule.path("to").asText())));
		return new Provider(campus, said.path("name").asText(), URI.create(said.path("issuer").asText()),
				said.path("clientId").asText(), null, Set.of("openid", "profile", "email"),
				new Claims(claims.path("user").asText("preferred_username"), claims.path("name").asText("name"),
						claims.path("mail").asText("email"), claims.path("groups").textValue(), null),
				new Belonging(groups, List.of(), Set.of(), false), null, List.of());
	}

}
