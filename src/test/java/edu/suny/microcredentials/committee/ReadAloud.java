package edu.suny.microcredentials.committee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a vote, followed as a secretary with paper and pencil would: from the
 * words of the table and the text of the rules alone, one sentence after the other, and
 * by counting on fingers. Slow, and on purpose without anything of the product's own.
 */
final class ReadAloud {

	private ReadAloud() {
	}

	/**
	 * What a ballot comes to.
	 * @param row the row of the table
	 * @param body who had a vote when it began
	 * @param chair one of them, or somebody else
	 * @param stillMembers who is of the body when it is counted
	 * @param votes what each cast, the last of each, by member
	 */
	static String outcome(Map<String, String> row, List<String> body, String chair, List<String> stillMembers,
			Map<String, String> votes) {
		int couldVote = 0;
		int tookPart = 0;
		int pro = 0;
		int toReturn = 0;
		int toReject = 0;
		int abstained = 0;
		for (String member : body) {
			String vote = votes.get(member);
			// A chair who never votes is not of those who could have.
			if (row.get("chairVotes").equals("never") && member.equals(chair)) {
				continue;
			}
			// Who left without having voted is no longer of the body; a vote cast stays.
			if (vote == null && !stillMembers.contains(member)) {
				continue;
			}
			// The recused count neither toward the quorum nor as present.
			if ("recuse".equals(vote)) {
				continue;
			}
			couldVote = couldVote + 1;
			if (vote == null) {
				continue;
			}
			tookPart = tookPart + 1;
			// A chair with a casting vote takes part, and votes where the others tie.
			if (row.get("chairVotes").equals("tie") && member.equals(chair)) {
				continue;
			}
			pro = pro + (vote.startsWith("approve") ? 1 : 0);
			toReturn = toReturn + (vote.equals("return") ? 1 : 0);
			toReject = toReject + (vote.equals("reject") ? 1 : 0);
			abstained = abstained + (vote.equals("abstain") ? 1 : 0);
		}
		String castingVote = (row.get("chairVotes").equals("tie") && body.contains(chair)) ? votes.get(chair) : null;
		if (castingVote != null && pro == toReturn + toReject) {
			pro = pro + (castingVote.startsWith("approve") ? 1 : 0);
			toReturn = toReturn + (castingVote.equals("return") ? 1 : 0);
			toReject = toReject + (castingVote.equals("reject") ? 1 : 0);
			abstained = abstained + (castingVote.equals("abstain") ? 1 : 0);
		}
		if (!isQuorum(row.get("quorum"), tookPart, couldVote)) {
			return "noQuorum";
		}
		int against = toReturn + toReject;
		int cast = pro + against + (row.get("abstentions").equals("counted") ? abstained : 0);
		if (isCarried(row.get("threshold"), pro, against, cast, tookPart, couldVote)) {
			return (Integer.parseInt(row.get("readings")) > 1) ? "secondReading" : "forwarded";
		}
		// The larger of the two against decides, and a tie returns.
		return (toReject > toReturn) ? "rejected" : "returned";
	}

	private static boolean isQuorum(String phrase, int present, int couldVote) {
		// Nobody is never a quorum.
		if (present == 0) {
			return false;
		}
		return switch (phrase) {
			case "anybody" -> true;
			case "more than half of the members" -> present + present > couldVote;
			case "half plus one of the members" -> present + present >= couldVote + 2;
			case "at least two thirds of the members" -> present * 3 >= couldVote * 2;
			case "more than two thirds of the members" -> present * 3 > couldVote * 2;
			case "at least 40 % of the members" -> present * 100 >= couldVote * 40;
			case "at least 66.7 % of the members" -> present * 1000 >= couldVote * 667;
			case "at least 3 members" -> present >= 3;
			default -> throw new IllegalArgumentException(phrase);
		};
	}

	private static boolean isCarried(String phrase, int pro, int against, int cast, int present, int couldVote) {
		// Nobody for it is never enough.
		if (pro == 0) {
			return false;
		}
		return switch (phrase) {
			case "more than half of the votes cast" -> pro + pro > cast;
			case "at least half of the votes cast" -> pro + pro >= cast;
			case "at least two thirds of the votes cast" -> pro * 3 >= cast * 2;
			case "at least 60 % of those present" -> pro * 10 >= present * 6;
			case "more than half of those present" -> pro + pro > present;
			case "more than half of the members" -> pro + pro > couldVote;
			case "at least two thirds of the members" -> pro * 3 >= couldVote * 2;
			case "at most 1 against" -> against <= 1;
			case "at most 0 against" -> against == 0;
			default -> throw new IllegalArgumentException(phrase);
		};
	}

	/** What a meeting comes to, from the numbers of its secretary. */
	static String meeting(Map<String, String> row, int members, Map<String, Integer> numbers, String moved,
			int tabledBefore) {
		int couldVote = members - numbers.get("recusals");
		if (!isQuorum(row.get("quorum"), numbers.get("present"), couldVote)) {
			return "noQuorum";
		}
		int pro = numbers.get("votesFor");
		int against = numbers.get("votesAgainst");
		int cast = pro + against + (row.get("abstentions").equals("counted") ? numbers.get("abstentions") : 0);
		boolean carried = isCarried(row.get("threshold"), pro, against, cast, numbers.get("present"), couldVote);
		boolean mayBeTabled = tabledBefore < Integer.parseInt(row.get("tablings"));
		if (carried && moved.equals("forwarded")) {
			return (Integer.parseInt(row.get("readings")) > 1) ? "secondReading" : "forwarded";
		}
		if (carried && moved.equals("tabled")) {
			return mayBeTabled ? "tabled" : row.get("afterTablings");
		}
		if (carried) {
			return moved;
		}
		if (moved.equals("forwarded")) {
			return "returned";
		}
		// Nothing is decided; what may not be put off once more is as if it were tabled.
		return mayBeTabled ? "tabled" : row.get("afterTablings");
	}

	/**
	 * Who may vote on a proposal; null where the body cannot decide and the governance
	 * office has to see to it.
	 */
	static List<String> seated(Map<String, String> row, Sitting sitting) {
		List<String> couldVote = new ArrayList<>();
		List<String> out = new ArrayList<>();
		for (String member : sitting.members()) {
			// A chair who never votes is not of those who vote.
			if (row.get("chairVotes").equals("never") && member.equals(sitting.chair())) {
				continue;
			}
			// Who makes a proposal is recused, unless the rules let them vote.
			if (row.get("proposers").equals("recused") && sitting.proposers().contains(member)) {
				out.add(member);
			}
			else {
				couldVote.add(member);
			}
		}
		boolean tooFew = !isQuorum(row.get("quorum"), couldVote.size(), couldVote.size());
		boolean called = row.get("quorumLost").equals("alternates") && tooFew;
		List<String> free = new ArrayList<>(sitting.substitutes().keySet());
		// Nobody who makes it sits for others, nor who is away and for whom nobody acts.
		free.removeAll(sitting.proposers());
		if (row.get("deputies").equals("not-allowed")) {
			free.removeAll(sitting.absent());
		}
		for (String member : sitting.members()) {
			boolean away = couldVote.contains(member) && sitting.absent().contains(member)
					&& row.get("deputies").equals("not-allowed");
			boolean sits = out.contains(member) ? (row.get("substitutes").equals("with-vote") || called)
					: (away && row.get("substitutes").equals("with-vote"));
			// Their own substitute first, then one who may sit for any.
			String instead = null;
			for (String who : List.of(member, "any")) {
				for (String substitute : free) {
					if (instead == null && sits && sitting.substitutes().get(substitute).equals(who)) {
						instead = substitute;
					}
				}
			}
			if (instead != null) {
				free.remove(instead);
				couldVote.remove(member);
				couldVote.add(instead);
			}
		}
		boolean kept = couldVote.stream().anyMatch((member) -> !sitting.proposers().contains(member));
		// Who makes it keeps no record; the chair does, with a vote or without.
		boolean chairKeeps = sitting.everybody().contains(sitting.chair())
				&& !sitting.proposers().contains(sitting.chair());
		if (!isQuorum(row.get("quorum"), couldVote.size(), couldVote.size()) || !(kept || chairKeeps)) {
			return null;
		}
		return couldVote;
	}

	/**
	 * Who is of a body.
	 *
	 * @param members who have a vote of their own
	 * @param substitutes for whom they are, a member or "any"
	 * @param others by office and without a vote
	 * @param absent who will not be there
	 */
	record Sitting(List<String> members, Map<String, String> substitutes, List<String> others, String chair,
			List<String> proposers, List<String> absent) {

		List<String> everybody() {
			List<String> all = new ArrayList<>(this.members);
			all.addAll(this.substitutes.keySet());
			all.addAll(this.others);
			return all;
		}

	}

	/**
	 * What a body comes to in the end that has a matter before it again and again.
	 * @param sittings numbers and motion of each; of one by consent whether it was pulled
	 * @return the outcome, or what it waits for when there are no more
	 */
	static String round(Map<String, String> row, int members, List<Sat> sittings) {
		int read = 0;
		int tabled = 0;
		int readings = Integer.parseInt(row.get("readings"));
		String last = "nothing";
		for (Sat sat : sittings) {
			boolean byConsent = read > 0 && row.get("secondReading").equals("consent") && !sat.pulled();
			Map<String, String> now = new HashMap<>(row);
			now.put("readings", String.valueOf(readings - read));
			// Silence is consent.
			last = byConsent ? ((read + 1 < readings) ? "secondReading" : "forwarded")
					: meeting(now, members, sat.numbers(), sat.moved(), tabled);
			read = read + (last.equals("secondReading") ? 1 : 0);
			tabled = tabled + (last.equals("tabled") ? 1 : 0);
			if (List.of("forwarded", "returned", "rejected").contains(last)) {
				return last;
			}
		}
		return last;
	}

	/** One time that a body sat. */
	record Sat(Map<String, Integer> numbers, String moved, boolean pulled) {
	}

}
