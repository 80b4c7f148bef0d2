package edu.suny.microcredentials.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;

/**
 * Who sits in a body for one proposal, by its roster, its seats and its rules.
 *
 * @param method how this reading is held
 * @param roster user ids of the whole group
 * @param recused reasons by user id
 * @param proposers who make the proposal, or made it before
 * @param absent who named a deputy for these days
 * @param academicAffairs user ids of that office
 */
record SeatPlan(Body body, CommitteeRules rules, String method, List<String> roster, List<BodySeat> seats,
		Map<String, String> recused, Set<String> proposers, Set<String> absent, List<String> academicAffairs) {

	/** Those who have a vote of their own, the recused among them. */
	List<String> members() {
		return this.roster.stream().filter(this::hasVote).toList();
	}

	/** Those who may vote now: members who are not recused, and who sits for others. */
	List<String> eligible() {
		Map<String, String> sitting = substitutes();
		return Stream
			.concat(members().stream().filter((member) -> isAble(member) && !sitting.containsKey(member)),
					sitting.values().stream())
			.toList();
	}

	/** Of members with a vote, those who are recused. */
	List<String> steppedOut() {
		return members().stream().filter((member) -> !isAble(member)).toList();
	}

	/**
	 * Substitutes by the member in whose place they sit. Where the rules know none they
	 * are called all the same if recusals leave too few, and the rules do not send that
	 * to the office.
	 */
	Map<String, String> substitutes() {
		List<String> able = members().stream().filter(this::isAble).toList();
		boolean lost = this.rules.callsAlternates() && !this.rules.quorum().isMet(able.size(), able.size());
		if (isSingle() || !(this.rules.substitutes() || lost)) {
			return Map.of();
		}
		Map<String, String> sitting = new LinkedHashMap<>();
		members().stream()
			.filter((member) -> !isAble(member) || (this.rules.substitutes() && isAway(member)))
			.forEach((member) -> substituteFor(member, sitting.values()::contains)
				.ifPresent((substitute) -> sitting.put(member, substitute)));
		return sitting;
	}

	/**
	 * The chair decides, the secretary records; others in their place as the rules say.
	 * Nobody who makes a proposal decides alone, nor keeps its record.
	 */
	List<String> officers() {
		if (isSingle()) {
			return first(this.body.chair()).orElseGet(this::standIns);
		}
		List<String> keepers = Stream.of(this.body.secretary(), this.body.chair())
			.filter(Objects::nonNull)
			.filter((keeper) -> this.roster.contains(keeper) && isFree(keeper))
			.distinct()
			.toList();
		return keepers.isEmpty() ? eligible().stream().filter(this::isFree).toList() : keepers;
	}

	/** Why it cannot decide; nothing if it can. */
	Optional<String> obstacle() {
		int eligible = eligible().size();
		if (officers().isEmpty() || (!isSingle() && eligible == 0)) {
			return Optional.of("Nobody of %s may decide".formatted(this.body.name()));
		}
		return (isSingle() || this.rules.quorum().isMet(eligible, eligible)) ? Optional.empty() : Optional
			.of("%s cannot reach its quorum with the %d who may vote".formatted(this.body.name(), eligible));
	}

	private List<String> standIns() {
		List<String> others = members().stream().filter(this::isFree).toList();
		return switch (this.rules.standIn()) {
			case "members" -> others;
			case "academic-affairs" -> this.academicAffairs.stream().filter(this::isFree).toList();
			default -> first(this.body.secretary()).orElseGet(() -> others.stream().limit(1).toList());
		};
	}

	private Optional<List<String>> first(String officer) {
		return Optional.ofNullable(officer)
			.filter((user) -> this.roster.contains(user) && isFree(user) && !isAway(user))
			.map(List::of);
	}

	private boolean hasVote(String user) {
		boolean silentChair = this.rules.chairNeverVotes() && !isSingle() && user.equals(this.body.chair());
		return !silentChair
				&& role(user).filter((role) -> role == Role.EX_OFFICIO || role == Role.SUBSTITUTE).isEmpty();
	}

	private Optional<Role> role(String user) {
		return this.seats.stream().filter((seat) -> seat.user().equals(user)).map(BodySeat::role).findFirst();
	}

	private boolean isSingle() {
		return "single".equals(this.method);
	}

	private boolean isAble(String user) {
		return !this.recused.containsKey(user);
	}

	private boolean isFree(String user) {
		return isAble(user) && !this.proposers.contains(user);
	}

	/** Whether they are absent and nobody acts for them. */
	private boolean isAway(String user) {
		return !this.rules.deputies() && this.absent.contains(user);
	}

	/** Their own substitute, else one who may sit for any. */
	private Optional<String> substituteFor(String member, Predicate<String> taken) {
		List<BodySeat> candidates = new ArrayList<>(this.seats);
		candidates.removeIf((seat) -> seat.role() != Role.SUBSTITUTE || !isFree(seat.user()) || isAway(seat.user())
				|| taken.test(seat.user()) || !this.roster.contains(seat.user()));
		return Stream
			.concat(candidates.stream().filter((seat) -> member.equals(seat.substituteFor())),
					candidates.stream().filter((seat) -> seat.substituteFor() == null))
			.map(BodySeat::user)
			.findFirst();
	}

}
