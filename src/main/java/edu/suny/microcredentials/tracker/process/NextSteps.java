package edu.suny.microcredentials.tracker.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.tracker.process.Ahead.Asked;
import edu.suny.microcredentials.tracker.process.Path.Node;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/**
 * Reads from the diagrams that a proposal goes through what still comes, by the route
 * that its path has determined: first in the path of governance, where it is in one, then
 * in the life of the proposal around it.
 */
@Component
public class NextSteps {

	private static final String LIFE = "micro-credential";

	private static final String PATH = "faculty-governance";

	private static final String JOINT = "joint-governance";

	/** With what each process ends if all goes well; of others nobody can say. */
	private static final Map<String, String> OUTCOMES = Map.of("committee-review", "forwarded", "market-data-review",
			"forwarded", PATH, "forwarded", JOINT, "forwarded", "prepare-proposal", "submitted");

	/** The same of steps in the life of a proposal, which no campus draws. */
	private static final Map<String, Map<String, Object>> ANSWERS = Map.of("userTask_confirmApproval",
			Map.of("decision", "approved"), "serviceTask_checkGuarantee", Map.of("guarantee", Map.of("met", true)));

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Paths paths;

	private final PathConditions conditions;

	private final RuntimeService runtime;

	private final EngineIdentity caller;

	NextSteps(Paths paths, PathConditions conditions, RuntimeService runtime, EngineIdentity caller) {
		this.paths = paths;
		this.conditions = conditions;
		this.runtime = runtime;
		this.caller = caller;
	}

	/** What comes; nothing once the proposal's way has ended. */
	public Ahead of(Journey journey) {
		return this.caller.asSystem(() -> running(journey, LIFE).map((life) -> read(journey, life)))
			.orElse(Ahead.NOTHING);
	}

	private Ahead read(Journey journey, Passage life) {
		Path around = this.paths.of(life.definition());
		Map<String, Object> proposal = proposal(journey);
		Walk later = new Walk(around, this.conditions::holds, (node, before) -> {
			Map<String, Object> after = done(life, node, before);
			after.putAll(proposal);
			return after;
		}, life.here(), proposal);
		boolean governed = life.here()
			.stream()
			.map((element) -> around.nodes().get(element).calls())
			.anyMatch((called) -> PATH.equals(called) || JOINT.equals(called));
		List<Passage> passages = governed ? all(journey, PATH).toList() : List.of();
		List<List<Asked>> stages = new ArrayList<>();
		List<Asked> leftOut = new ArrayList<>();
		passages.forEach((inside) -> {
			Path path = this.paths.of(inside.definition());
			Map<String, Object> known = known(path, inside);
			beside(stages, stages(walk(path, inside, inside.here(), known), inside.campus()));
			leftOut.addAll(leftOut(path, inside, known));
		});
		running(journey, JOINT).ifPresent((joint) -> {
			if (passages.isEmpty()) {
				stages.addAll(0, calls(joint, "campus-governance"));
			}
			stages.addAll(calls(joint, "confirm-jointly"));
		});
		stages.addAll(stages(later, null));
		return new Ahead(stages, leftOut, end(later));
	}

	/** What still comes of a joint proposal beside the path of each campus. */
	private List<List<Asked>> calls(Passage joint, String called) {
		return this.paths.of(joint.definition())
			.nodes()
			.values()
			.stream()
			.filter((node) -> called.equals(node.calls()) && !joint.visits().containsKey(node.id()))
			.map((node) -> List.of(asked(node, null, false)))
			.toList();
	}

	/** What the life of a proposal asks of it: whether several campuses propose it. */
	private static Map<String, Object> proposal(Journey journey) {
		boolean joint = journey.passages().stream().anyMatch((passage) -> passage.key().equals(JOINT));
		return Map.of("proposal", Map.of("jointDepartments", joint ? List.of(JOINT) : List.of()));
	}

	private static Optional<Passage> running(Journey journey, String key) {
		return all(journey, key).reduce((first, second) -> second);
	}

	/** Of several campuses that govern it each is on its own path. */
	private static Stream<Passage> all(Journey journey, String key) {
		return journey.passages().stream().filter((passage) -> passage.running() && passage.key().equals(key));
	}

	/** Stage by stage, as they come at the same time. */
	private static void beside(List<List<Asked>> stages, List<List<Asked>> others) {
		for (int stage = 0; stage < others.size(); stage++) {
			if (stage == stages.size()) {
				stages.add(new ArrayList<>());
			}
			stages.get(stage).addAll(others.get(stage));
		}
	}

	private Walk walk(Path path, Passage passage, Set<String> from, Map<String, Object> known) {
		return new Walk(path, this.conditions::holds, (node, before) -> done(passage, node, before), from, known);
	}

	private static Map<String, Object> done(Passage passage, Node node, Map<String, Object> before) {
		boolean answered = node.table() && passage.visits().containsKey(node.id());
		Map<String, Object> after = new HashMap<>(before);
		if (!answered) {
			after.keySet().removeAll(node.writes());
		}
		if (node.outcome() != null && OUTCOMES.containsKey(node.calls())) {
			after.put(node.outcome(), OUTCOMES.get(node.calls()));
		}
		if (passage.key().equals(LIFE)) {
			after.putAll(ANSWERS.getOrDefault(node.id(), Map.of()));
		}
		return after;
	}

	private static List<List<Asked>> stages(Walk walk, String campus) {
		Map<Integer, List<Asked>> stages = new TreeMap<>();
		walk.reached().forEach((node, stage) -> {
			if (node.asks()) {
				stages.computeIfAbsent(stage, (ignored) -> new ArrayList<>())
					.add(asked(node, campus, node.many() || !walk.isCertain(node)));
			}
		});
		return List.copyOf(stages.values());
	}

	/**
	 * Once with what the tables answered, once without: what is missing, they leave out.
	 */
	private List<Asked> leftOut(Path path, Passage passage, Map<String, Object> known) {
		Map<String, Object> ruled = new HashMap<>(known);
		ruled.keySet().retainAll(path.ruled());
		Set<Node> asked = walk(path, passage, path.starts(), ruled).reached().keySet();
		return walk(path, passage, path.starts(), Map.of()).reached()
			.keySet()
			.stream()
			.filter((node) -> node.asks() && !asked.contains(node) && !passage.visits().containsKey(node.id()))
			.map((node) -> asked(node, passage.campus(), false))
			.toList();
	}

	private static String end(Walk walk) {
		return walk.reached()
			.keySet()
			.stream()
			.filter((node) -> node.ends() && node.around() == null && walk.isCertain(node))
			.map(Node::name)
			.findFirst()
			.orElse(null);
	}

	private static Asked asked(Node node, String campus, boolean perhaps) {
		return new Asked(node.id(), node.name(), node.calls(), campus, node.body(), perhaps);
	}

	/** What the tables and bodies answered so far, as far as a condition asks for it. */
	private Map<String, Object> known(Path path, Passage passage) {
		Set<String> names = new HashSet<>(path.written());
		names.removeIf((name) -> path.nodes()
			.values()
			.stream()
			.flatMap((node) -> node.flows().stream())
			.noneMatch((flow) -> flow.condition() != null && flow.condition().contains(name)));
		Map<String, Object> known = new HashMap<>();
		if (!names.isEmpty()) {
			this.runtime.createVariableInstanceQuery()
				.processInstanceIdIn(passage.id())
				.variableNameIn(names.toArray(String[]::new))
				.list()
				.stream()
				.filter((variable) -> variable.getExecutionId().equals(passage.id()))
				.forEach((variable) -> known.put(variable.getName(), plain(variable)));
		}
		return known;
	}

	private static Object plain(VariableInstance variable) {
		Object value = variable.getValue();
		try {
			return (value instanceof SpinJsonNode json) ? JSON.readValue(json.toString(), Object.class) : value;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The variable '%s' is no JSON".formatted(variable.getName()), ex);
		}
	}

}
