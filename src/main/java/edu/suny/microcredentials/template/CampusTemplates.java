package edu.suny.microcredentials.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.template.CampusTemplate.Need;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The templates that come with the product, in {@code processes/templates} and beside it.
 * They are in force nowhere until an office deploys one's files for its campus.
 */
@Component
public class CampusTemplates {

	private static final String DESCRIPTION = "template.json";

	private static final List<String> MODELS = List.of("processes/templates/%s/*.bpmn", "dmn/templates/%s/*.dmn",
			"forms/templates/%s/*.form");

	private final Map<String, CampusTemplate> templates = new LinkedHashMap<>();

	private final Map<String, Map<String, byte[]>> files = new TreeMap<>();

	private final Campuses campuses;

	CampusTemplates(Campuses campuses, ObjectMapper json) throws IOException {
		this.campuses = campuses;
		for (Resource description : resources("processes/templates/*/" + DESCRIPTION)) {
			CampusTemplate template = read(description, json);
			this.templates.put(template.id(), template);
			this.files.put(template.id(), models(template.id()));
		}
	}

	/** All of them, by id. */
	public List<CampusTemplate> all() {
		return List.copyOf(this.templates.values());
	}

	/**
	 * One of them.
	 * @throws RefusedException if there is none of this id
	 */
	public CampusTemplate get(String id) {
		return Optional.ofNullable(this.templates.get(id))
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no template '%s'; there are %s."
				.formatted(id, String.join(", ", this.templates.keySet()))));
	}

	/**
	 * Its models by file name, as one deploys them for a campus.
	 * @throws RefusedException if there is no template of this id
	 */
	public Map<String, byte[]> files(String id) {
		return this.files.get(get(id).id());
	}

	/**
	 * The same for a campus that has its bodies.
	 * @throws RefusedException if it has not, or if there is no template of this id
	 */
	public Map<String, byte[]> files(String campus, String id) {
		List<String> missing = missingBodies(id, campus);
		if (!missing.isEmpty()) {
			throw new RefusedException(Reason.CONFLICT, String.join(" ", missing));
		}
		return files(id);
	}

	/**
	 * What the campus's register of bodies lacks for the template: a sentence for each
	 * body, none if it may be put in force.
	 * @throws RefusedException if there is no template of this id
	 * @throws IllegalArgumentException if there is no such campus
	 */
	public List<String> missingBodies(String id, String campus) {
		Campus lacking = this.campuses.get(campus);
		List<Body> bodies = this.campuses.bodies(campus);
		return get(id).bodies().stream().flatMap((need) -> missing(need, lacking, bodies).stream()).toList();
	}

	private static Optional<String> missing(Need need, Campus campus, List<Body> bodies) {
		List<Body> there = bodies.stream().filter((body) -> meets(body, need)).toList();
		String kind = need.faculty() ? "a body of faculty" : "a body";
		if (there.isEmpty()) {
			return Optional
				.of("%s has no %s: register %s %s.".formatted(campus.name(), need.name(), kind, isDepartment(need)
						? "of the type department" : "under the id %s-%s".formatted(campus.id(), need.id())));
		}
		if (need.faculty() && there.stream().noneMatch(Body::faculty)) {
			return Optional.of("The %s of %s is not registered as a body of faculty, and the path counts on its vote."
				.formatted(need.name(), campus.name()));
		}
		return Optional.empty();
	}

	private static boolean meets(Body body, Need need) {
		return isDepartment(need) ? body.type() == Body.Type.DEPARTMENT
				: body.id().equals(body.campus() + "-" + need.id());
	}

	private static boolean isDepartment(Need need) {
		return need.id().equals(Body.Type.DEPARTMENT.word());
	}

	private static CampusTemplate read(Resource description, ObjectMapper json) throws IOException {
		String[] folders = description.getURL().getPath().split("/");
		ObjectNode content = (ObjectNode) json.readTree(description.getContentAsByteArray());
		return json.treeToValue(content.put("id", folders[folders.length - 2]), CampusTemplate.class);
	}

	private static Map<String, byte[]> models(String id) throws IOException {
		Map<String, byte[]> models = new TreeMap<>();
		for (String pattern : MODELS) {
			for (Resource model : resources(pattern.formatted(id))) {
				models.put(model.getFilename(), model.getContentAsByteArray());
			}
		}
		return Collections.unmodifiableMap(models);
	}

	private static List<Resource> resources(String pattern) throws IOException {
		List<Resource> found = new ArrayList<>(
				List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)));
		found.sort((one, other) -> one.toString().compareTo(other.toString()));
		return found;
	}

}
