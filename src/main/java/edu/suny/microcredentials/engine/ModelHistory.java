package edu.suny.microcredentials.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.ModelSet.Origin;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Ownership;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which sets of models were and are in force, as far as the engine still has them.
 * Whether somebody may know is for the caller to say.
 */
@Component
public class ModelHistory {

	private static final String SETS = """
			select s.deployment, s.campus, s.deployed_at, s.deployed_by, s.source, s.origin, s.earlier, s.own_models
			from model_set s join act_re_deployment d on d.id_ = s.deployment\s""";

	/**
	 * Behind is who does not fit the shared set of today and has put none in force since.
	 */
	private static final String BEHIND = """
			select b.campus, b.shared, b.found_at, b.findings from model_set_behind b
			where b.shared = (select s.deployment from model_set s join act_re_deployment d on d.id_ = s.deployment
				where s.campus is null order by s.deployed_at desc limit 1)
			and not exists (select from model_set s join act_re_deployment d on d.id_ = s.deployment
				where s.campus = b.campus and s.deployed_at > b.found_at)
			and exists (select from model_set s join act_re_deployment d on d.id_ = s.deployment
				where s.campus = b.campus)""";

	private final JdbcClient jdbc;

	ModelHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All sets of a campus, the one in force first.
	 * @param campus null for the shared ones
	 */
	public List<ModelSet> of(String campus) {
		return this.jdbc.sql(SETS + "where s.campus is not distinct from ? order by s.deployed_at desc, s.deployment")
			.param(campus)
			.query(ModelHistory::set)
			.list();
	}

	/** The set in force of each campus that has one, by the campus's id. */
	public Map<String, ModelSet> current() {
		return this.jdbc
			.sql("select distinct on (campus) * from (" + SETS
					+ "where s.campus is not null) sets order by campus, deployed_at desc, deployment")
			.query(ModelHistory::set)
			.list()
			.stream()
			.collect(Collectors.toMap(ModelSet::campus, (set) -> set, (one, other) -> one, TreeMap::new));
	}

	/** Of a campus that has a set of its own. */
	public Optional<ModelSet> current(String campus) {
		return of(campus).stream().findFirst();
	}

	/** The shared set in force. */
	public ModelSet shared() {
		return current((String) null)
			.orElseThrow(() -> new IllegalStateException("The shared models are not in force yet"));
	}

	/** Campuses that go on with an outdated shared version, by their ids. */
	public Map<String, ModelSetBehind> behind() {
		return this.jdbc.sql(BEHIND)
			.query((row, index) -> new ModelSetBehind(row.getString(1), row.getString(2), instant(row, 3),
					List.of((String[]) row.getArray(4).getArray())))
			.list()
			.stream()
			.collect(Collectors.toMap(ModelSetBehind::campus, (each) -> each, (one, other) -> one, TreeMap::new));
	}

	/** All models of a set, by file name. */
	public Map<String, byte[]> files(String deployment) {
		Map<String, byte[]> files = new TreeMap<>();
		this.jdbc.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = ?")
			.param(deployment)
			.query((row) -> {
				byte[] bytes = row.getBytes(2);
				ModelName.ofFile(row.getString(1)).ifPresent((model) -> files.put(model.fileName(), bytes));
			});
		return files;
	}

	/**
	 * A model of a set of the campus, or of a shared one.
	 * @throws RefusedException if there is none
	 */
	public byte[] file(String campus, String deployment, String file) {
		return Stream.of(campus, null)
			.flatMap((of) -> of(of).stream())
			.filter((set) -> set.deployment().equals(deployment))
			.findFirst()
			.map((set) -> files(deployment).get(file))
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"'%s' has no model '%s' in a set '%s'.".formatted(campus, file, deployment)));
	}

	/** Whether a campus may have a model of its own in the place of this one. */
	public boolean isForCampuses(String file) {
		return ModelName.ofFile(file).filter((model) -> Ownership.of(model) == Ownership.CAMPUS).isPresent();
	}

	private static ModelSet set(ResultSet row, int index) throws SQLException {
		return new ModelSet(row.getString(1), row.getString(2), instant(row, 3), row.getString(4), row.getString(5),
				Origin.of(row.getString(6)), row.getString(7), Set.of((String[]) row.getArray(8).getArray()));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
