package edu.suny.microcredentials.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import edu.suny.microcredentials.committee.CommitteeRowCheck;

/** The product's models as they stand in the project, and the names that they use. */
public final class ProductModelFiles {

	public static final Vocabulary VOCABULARY = new Vocabulary(
			Set.of("registerProposal", "recordWithdrawal", "withdrawDraft", "submitRevision", "checkGuarantee",
					"repeatGovernance", "beginNextRound", "recordRejection", "publishCredential", "recordRoute",
					"recallEarlierDecision", "recordStandingDecision", "describeBody", "seatBody", "countVotes",
					"recordOutcome", "recordAssessment", "recallAssessment", "recordStandingAssessment",
					"recordAssessmentDue", "closeWhenSettled", "remindMembers", "tellChair", "tellOffice",
					"askForChanges", "recordDecline", "sendNotice", "openConsultation", "describeConsulted",
					"recordSilence", "tellOfSilence", "remindOfStep", "tellOfStep", "tellOfMissingQuorum",
					"listChanges", "lapseDraft", "remindOfLapse", "describeRejection", "openAppeal", "grantAppeal",
					"recordNoAppeal", "recordGivenBack", "combineOutcomes", "keepCampusOutcome", "keepNoAnswer"),
			Map.of("campusModels", Set.of("tenant"), "campusTerms", Set.of("of"), "joint",
					Set.of("toBeAsked", "campuses", "partners", "isSettled", "department"), "proposers",
					Set.of("lead", "all", "only"), "lapses", Set.of("due", "reminder"), "hearings",
					Set.of("due", "reminder", "hearingDue", "hearingReminder", "hearers"), "bodies",
					Set.of("department", "office", "academicAffairs", "marketAnalysts", "verifiers"), "pullers",
					Set.of("groups", "members"), "consultations",
					Set.of("affected", "people", "groups", "due", "reminder", "answerDue", "answerReminder"),
					"deadlines",
					Set.of("due", "answer", "closes", "reminder", "chairTold", "officeTold", "nextReading",
							"answerReminder", "silence", "followUpReminder", "changesDue", "changesReminder",
							"draft")));

	public static final ModelGuard GUARD = new ModelGuard(Map.of("committee-rules", new CommitteeRowCheck()::problem));

	private ProductModelFiles() {
	}

	public static Models all() {
		return in("");
	}

	/** Those of a campus or a template alone, {@code campuses/lakeside}. */
	public static Models in(String folder) {
		Map<ModelName, byte[]> files = new TreeMap<>();
		for (ModelKind kind : ModelKind.values()) {
			Path models = Path.of(kind.folder(), folder);
			if (!Files.exists(models)) {
				continue;
			}
			try (Stream<Path> all = Files.list(models)) {
				all.filter((file) -> file.toString().endsWith("." + kind.ending()))
					.forEach((file) -> files.put(ModelName.ofFile(file.toString()).orElseThrow(), bytes(file)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return Models.of(files);
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
