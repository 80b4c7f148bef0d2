package edu.suny.microcredentials.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Models;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which deployments are whole sets of models. The current set of a campus is the latest
 * whose deployment still exists, as the engine sees it, too.
 */
@Component
class ModelSetTable {

	private static final String EXISTING = " from model_set s join act_re_deployment d on d.id_ = s.deployment ";

	private final JdbcClient jdbc;

	ModelSetTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The current set.
	 * @param campus null for the shared one
	 */
	Optional<Row> current(String campus) {
		return this.jdbc
			.sql("select s.deployment, s.own_models" + EXISTING
					+ "where s.campus is not distinct from ? order by s.deployed_at desc, s.deployment limit 1")
			.param(campus)
			.query(ModelSetTable::row)
			.optional();
	}

	/** The models of a set. */
	Models models(String deployment) {
		Map<ModelName, byte[]> files = new TreeMap<>();
		this.jdbc.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = ?")
			.param(deployment)
			.query((row) -> {
				Optional<ModelName> model = ModelName.ofFile(row.getString(1));
				if (model.isPresent()) {
					files.put(model.get(), row.getBytes(2));
				}
			});
		return Models.of(files);
	}

	/** Those that follow the shared set: not the closed ones, which stay as they are. */
	List<String> campusesWithSets() {
		return this.jdbc
			.sql("select distinct s.campus" + EXISTING
					+ "join campus c on c.id = s.campus where c.closed_at is null order by s.campus")
			.query(String.class)
			.list();
	}

	boolean isCampus(String campus) {
		return this.jdbc.sql("select exists (select 1 from campus where id = ?)")
			.param(campus)
			.query(Boolean.class)
			.single();
	}

	/** To be called under the deployment lock, which makes the times of sets an order. */
	void record(String deployment, ModelUpload upload, Set<String> ownModels) {
		this.jdbc.sql(
				"insert into model_set (deployment, campus, own_models, deployed_by, source, origin, earlier, deployed_at)"
						+ " values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())")
			.params(deployment, upload.campus(), ownModels.toArray(String[]::new), upload.deployedBy(), upload.source(),
					upload.origin().word(), upload.earlier())
			.update();
	}

	/** Keeps why a campus does not follow a shared set. */
	void fellBehind(String campus, String shared, List<String> findings) {
		this.jdbc.sql(
				"insert into model_set_behind (campus, shared, found_at, findings) values (?, ?, clock_timestamp(), ?)")
			.params(campus, shared, findings.toArray(String[]::new))
			.update();
	}

	private static Row row(ResultSet result, int index) throws SQLException {
		return new Row(result.getString(1), Set.of((String[]) result.getArray(2).getArray()));
	}

	/**
	 * A recorded set.
	 *
	 * @param ownModels file names of the models that are not those of the set underneath
	 */
	record Row(String deployment, Set<String> ownModels) {

	}

}
