package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * What a password of an account of our own has to be, wherever it is set: long rather
 * than crooked. The Admin web app knows the rules by their names.
 */
@Component
class PasswordRules extends AbstractProcessEnginePlugin implements PasswordPolicy {

	private static final int SHORTEST = 12;

	private static final int FEWEST_SIGNS = 5;

	/** A part of a name that is shorter stands in every other word. */
	private static final int SHORTEST_NAME = 4;

	/** Of those that everybody tries first, the ones that are long enough. */
	private static final Set<String> COMMON = Set.of("password1234", "password12345", "password123456",
			"passwordpassword", "123456789012", "1234567890123456", "qwertyuiop12", "qwertyuiop123", "qwertyuiopasdf",
			"1q2w3e4r5t6y", "administrator", "letmeinletmein", "iloveyou1234", "welcome12345", "welcome123456",
			"changemechangeme", "changeme1234", "correcthorsebatterystaple", "microcredential", "governance1234",
			"abcdefghijkl", "trustno1trustno1");

	private final List<PasswordPolicyRule> rules = List.of(
			new Rule("PASSWORD_POLICY_LENGTH",
					"The password has fewer than %d characters. Choose a longer one.".formatted(SHORTEST),
					Map.of("minLength", String.valueOf(SHORTEST)), (password, user) -> password.length() >= SHORTEST),
			new Rule("PASSWORD_POLICY_USER_DATA", "The password contains the account's id, name or mail address.",
					Map.of(), (password, user) -> !containsNameOf(user, password)),
			new Rule("PASSWORD_POLICY_COMMON", "The password is one of those that everybody tries first.", Map.of(),
					(password, user) -> !COMMON.contains(simple(password))
							&& password.chars().distinct().count() >= FEWEST_SIGNS));

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setEnablePasswordPolicy(true);
		configuration.setPasswordPolicy(this);
	}

	@Override
	public List<PasswordPolicyRule> getRules() {
		return this.rules;
	}

	/** What a rule says to whom it refuses. */
	static String sentence(PasswordPolicyRule rule) {
		return ((Rule) rule).sentence();
	}

	private static boolean containsNameOf(User user, String password) {
		return user != null && Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
			.filter((name) -> name != null && name.length() >= SHORTEST_NAME)
			.anyMatch((name) -> simple(password).contains(simple(name)));
	}

	private static String simple(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
	}

	private record Rule(String placeholder, String sentence, Map<String, String> parameters,
			BiPredicate<String, User> test) implements PasswordPolicyRule {

		@Override
		public String getPlaceholder() {
			return this.placeholder;
		}

		@Override
		public Map<String, String> getParameters() {
			return this.parameters;
		}

		@Override
		public boolean execute(String password) {
			return execute(password, null);
		}

		@Override
		public boolean execute(String password, User user) {
			return this.test.test(password, user);
		}

	}

}
