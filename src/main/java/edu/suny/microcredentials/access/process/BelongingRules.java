package edu.suny.microcredentials.access.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.access.SignInSettings;
import edu.suny.microcredentials.access.SignInSettings.Rule;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Reads what a directory says of where somebody belongs, by the rules for it. */
@Component
public class BelongingRules {

	private final Campuses campuses;

	private final CampusOfId ids;

	BelongingRules(Campuses campuses, CampusOfId ids) {
		this.campuses = campuses;
		this.ids = ids;
	}

	/**
	 * The campuses that the values of a system's directory mean.
	 * @throws RefusedException if they mean none
	 */
	public List<String> campuses(Collection<String> values, SignInSettings.Belonging rules) {
		List<String> known = values.stream()
			.flatMap((value) -> rules.campuses().isEmpty() ? Stream.of(value) : meaning(value, rules.campuses()))
			.distinct()
			.filter((campus) -> this.campuses.find(campus).isPresent())
			.toList();
		if (known.isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					values.isEmpty()
							? "The sign-in service of the system does not say to which campus you belong. "
									+ "Ask those who run it, or your governance office."
							: "The sign-in service of the system says that you belong to '%s', which is no campus here."
								.formatted(String.join(", ", values)));
		}
		return known;
	}

	/**
	 * Our groups that the values mean, of these campuses or allowed beside them. What
	 * leads elsewhere is passed over.
	 */
	public Set<String> groups(Collection<String> values, List<String> campuses, SignInSettings.Belonging rules) {
		return values.stream()
			.flatMap((value) -> meaning(value, rules.groups()))
			.flatMap((group) -> group.contains("{campus}")
					? campuses.stream().map((campus) -> group.replace("{campus}", campus)) : Stream.of(group))
			.filter((group) -> rules.systemGroups().contains(group)
					|| this.ids.of(group).filter(campuses::contains).isPresent())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Stream<String> meaning(String value, List<Rule> rules) {
		return rules.stream().filter((rule) -> rule.from().equals(value)).map(Rule::to);
	}

}
