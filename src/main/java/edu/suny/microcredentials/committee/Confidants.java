package edu.suny.microcredentials.committee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.Deputy;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of which bodies somebody shares what is confidential about a proposal: those in which
 * they sit, or act for somebody who does, as it is now. Nobody does who makes the
 * proposal or made it, or who was recused from it in that body, in whichever round; nor
 * does a deputy of such a member.
 */
@Component
@Transactional(readOnly = true)
public class Confidants {

	private final JdbcClient jdbc;

	private final Proposals proposals;

	private final Transfers transfers;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Deputies deputies;

	Confidants(JdbcClient jdbc, Proposals proposals, Transfers transfers, Campuses campuses, Belonging belonging,
			Deputies deputies) {
		this.jdbc = jdbc;
		this.proposals = proposals;
		this.transfers = transfers;
		this.campuses = campuses;
		this.belonging = belonging;
		this.deputies = deputies;
	}

	/** These bodies, by name. */
	public List<Body> bodies(String number, String user) {
		return ReadOnce.of(List.of("confidant", number, user), () -> read(number, user));
	}

	private List<Body> read(String number, String user) {
		Proposal proposal = this.proposals.get(number);
		List<String> campuses = new ArrayList<>(proposal.campuses());
		campuses.retainAll(this.belonging.campuses(user));
		if (campuses.isEmpty()) {
			return List.of();
		}
		Set<String> makers = new HashSet<>(proposal.proposers());
		makers.addAll(this.transfers.formerProposers(number));
		if (makers.contains(user)) {
			return List.of();
		}
		Set<String> groups = this.belonging.groups(user);
		Map<String, Set<String>> recused = recused(number);
		List<String> absent = this.deputies.acting()
			.stream()
			.filter((each) -> each.deputy().equals(user))
			.map(Deputy::member)
			.filter((member) -> !makers.contains(member))
			.toList();
		return this.campuses.bodies(campuses).stream().filter((body) -> {
			Set<String> out = recused.getOrDefault(body.id(), Set.of());
			return !out.contains(user) && (sits(user, body, groups) || absent.stream()
				.filter((member) -> !out.contains(member))
				.anyMatch((member) -> this.deputies.of(member, body.id()).filter(user::equals).isPresent()));
		}).toList();
	}

	private static boolean sits(String user, Body body, Set<String> groups) {
		return groups.contains(body.id()) || user.equals(body.chair()) || user.equals(body.secretary());
	}

	/** Users by body; by the body that sat for another, too. */
	private Map<String, Set<String>> recused(String number) {
		Map<String, Set<String>> recused = new HashMap<>();
		this.jdbc.sql("""
				select v.body, v.acting_body, r.member from recusal r join review v on v.id = r.review
				where v.proposal = :proposal""").param("proposal", number).query((row) -> {
			String member = row.getString("member");
			Stream.of(row.getString("body"), row.getString("acting_body"))
				.filter((body) -> body != null)
				.forEach((body) -> recused.computeIfAbsent(body, (each) -> new HashSet<>()).add(member));
		});
		return recused;
	}

}
