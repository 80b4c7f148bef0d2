package edu.suny.microcredentials.earlier;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;
import edu.suny.microcredentials.table.TableFile;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a file would change among the credentials that a campus approved before, and
 * puts it in force, whole or not at all. What is not in the file stays, unless its
 * withdrawal is asked for.
 */
@Component
@Transactional
public class EarlierCredentials {

	/** Whom the table of imports names for the command of the jar. */
	private static final String COMMAND = "import-credentials";

	private final EarlierTable table;

	private final Campuses campuses;

	private final GovernanceRecord record;

	private final OpenCampuses open;

	EarlierCredentials(EarlierTable table, Campuses campuses, GovernanceRecord record, OpenCampuses open) {
		this.open = open;
		this.table = table;
		this.campuses = campuses;
		this.record = record;
	}

	/** All of a campus, by title, withdrawn ones too. */
	@Transactional(readOnly = true)
	public List<EarlierCredential> of(String campus) {
		return this.table.of(campus);
	}

	/** Also one that was withdrawn or replaced. */
	@Transactional(readOnly = true)
	public Optional<EarlierCredential> find(String campus, String slug) {
		return this.table.find(campus, slug);
	}

	/** What would change; changes nothing. */
	@Transactional(readOnly = true)
	public EarlierPlan plan(EarlierUpload upload) {
		return EarlierCheck.check(TableFile.read(upload.file(), EarlierColumns.COLUMNS), facts(upload.campus()),
				upload.withdraw());
	}

	/**
	 * Changes all that the plan says, or nothing if the file has findings.
	 * @param user who has the right to; null for the command of the jar
	 */
	public EarlierPlan putInForce(EarlierUpload upload, String user) {
		return putInForce(upload, user, null);
	}

	/**
	 * Changes what was shown, and nothing if the file would change other things by now.
	 * @param user who has the right to; null for the command of the jar
	 * @param shown the digest of the plan that they saw; null for none
	 * @return the plan as it is now
	 */
	public EarlierPlan putInForce(EarlierUpload upload, String user, String shown) {
		this.table.lock(upload.campus());
		EarlierPlan plan = plan(upload);
		if (plan.changes() && (shown == null || shown.equals(plan.digest()))) {
			enforce(upload, user, plan);
		}
		return plan;
	}

	private EarlierFacts facts(String campus) {
		return new EarlierFacts(campus, LocalDate.now(this.campuses.get(campus).zone()), this.table.governed(campus),
				this.table.elsewhere(campus),
				this.table.of(campus).stream().collect(Collectors.toMap(EarlierCredential::slug, Function.identity())));
	}

	private void enforce(EarlierUpload upload, String user, EarlierPlan plan) {
		String campus = upload.campus();
		this.open.check(campus);
		long id = this.table.insertImport(campus, (user != null) ? user : COMMAND,
				new String(upload.file(), StandardCharsets.UTF_8));
		Stream.concat(plan.added().stream(), plan.changed().stream()).forEach((line) -> {
			if (!this.table.put(campus, line.id(), line.statement(), id)) {
				throw new RefusedException(Reason.CONFLICT,
						"Meanwhile '%s' is the address of a credential that was governed here. Nothing was changed; try the file again."
							.formatted(line.id()));
			}
		});
		plan.withdrawn().forEach((line) -> this.table.withdraw(campus, line.id(), id));
		this.record.append(Act.onCampus(ActKind.EARLIER_CREDENTIALS_STATED, campus)
			.by(user)
			.as((user != null) ? Role.GOVERNANCE_OFFICE : null)
			.with("import", (int) id)
			.with("added", plan.added().size())
			.with("changed", plan.changed().size())
			.with("withdrawn", plan.withdrawn().size())
			.with("fileDigest", GovernanceRecord.digest(upload.file())));
	}

}
