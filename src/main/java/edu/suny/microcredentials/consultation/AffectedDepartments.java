package edu.suny.microcredentials.consultation;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which departments a proposal concerns: those whose courses it uses. */
@Component
@Transactional(readOnly = true)
public class AffectedDepartments {

	private final Campuses campuses;

	private final Proposals proposals;

	private final ConsultationRows rows;

	AffectedDepartments(Campuses campuses, Proposals proposals, ConsultationRows rows) {
		this.campuses = campuses;
		this.proposals = proposals;
		this.rows = rows;
	}

	/**
	 * Ids of the departments of a campus with which the codes of its courses begin,
	 * without the one that proposes it and those that concurred and whose courses have
	 * not changed since.
	 */
	public List<String> of(String number, String campus, ProposalDocument document) {
		Proposal proposal = this.proposals.get(number);
		List<String> codes = StreamSupport.stream(document.json().path("courses").spliterator(), false)
			.map((course) -> course.path("code").asText().strip().toUpperCase(Locale.ROOT))
			.toList();
		return this.campuses.coursePrefixes(campus)
			.entrySet()
			.stream()
			.filter((department) -> !department.getKey().equals(document.department())
					&& !document.jointDepartments().contains(department.getKey()))
			.filter((department) -> department.getValue()
				.stream()
				.anyMatch((prefix) -> codes.stream().anyMatch((code) -> isOf(prefix, code))))
			.map((department) -> department.getKey())
			.filter((department) -> !hasConcurred(proposal, department, document))
			.toList();
	}

	/** BIO is the beginning of BIO 101 and BIO101, and not of BIOL 101. */
	static boolean isOf(String prefix, String code) {
		String begin = prefix.strip().toUpperCase(Locale.ROOT);
		return !begin.isEmpty() && code.startsWith(begin)
				&& (code.length() == begin.length() || !Character.isLetter(code.charAt(begin.length())));
	}

	private boolean hasConcurred(Proposal proposal, String department, ProposalDocument document) {
		return this.rows.of(proposal.number())
			.stream()
			.filter((each) -> each.isOf(department) && "concurred".equals(each.outcome()))
			.map((each) -> this.proposals.revision(proposal.number(), each.revision()))
			.flatMap((revision) -> revision.stream().map(ProposalRevision::document))
			.anyMatch((earlier) -> !ProposalDocument.changedParts(earlier, document).contains("courses"));
	}

}
