package edu.suny.microcredentials.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand submissions to each form of the product and to one that has every kind of
 * field: whatever is sent is accepted or refused, and what is accepted is right by a
 * judge of its own. A failure names its seed, and is tried first in the next run.
 */
class FormFuzzTests {

	static final Map<String, List<String>> CHOICES = Map.of("departments",
			List.of("harbor-department-sciences", "harbor-department-business"), "tags", List.of("red", "green"),
			"referees", List.of("harbor-department-business"), "points", List.of("7", "8"), "decidedBefore",
			List.of("harbor-senate"));

	private static final Map<String, Object> VARIABLES = Map.of("departments", CHOICES.get("departments"), "tags",
			CHOICES.get("tags"), "referees", CHOICES.get("referees"), "points", CHOICES.get("points"), "decidedBefore",
			CHOICES.get("decidedBefore"), "reviewer", Map.of("members", 7), "number", "harbor-2026-0001");

	private static final Map<String, JsonNode> FORMS = Map
		.ofEntries(Stream
			.of("start-proposal", "proposal", "decide-for-body", "cast-ballot", "record-meeting-vote",
					"assess-market-evidence", "confirm-approval", "missing-governance", "appeal-rejection",
					"hear-appeal", "answer-request", "every-field")
			.map((form) -> Map.entry(form, form(form)))
			.toArray(Map.Entry[]::new));

	private static final Map<String, Form> READ = FORMS.entrySet()
		.stream()
		.collect(Collectors.toMap(Map.Entry::getKey, (form) -> Form.read(form.getKey(), form.getValue())));

	private static final Map<String, FormOracle> ORACLES = new HashMap<>();

	/** Variables as no form sends them. */
	private static final List<Tuple2<String, Object>> ODD = List.of(Tuple.of("", Double.NaN),
			Tuple.of("", Double.NEGATIVE_INFINITY), Tuple.of("", Long.MAX_VALUE), Tuple.of("", (short) 3),
			Tuple.of("", 1.5f), Tuple.of("", new Date(0)), Tuple.of("", new byte[] { 1 }),
			Tuple.of("", Variables.fileValue("evil.sh").create()),
			Tuple.of("", Variables.serializedObjectValue("{}").objectTypeName("java.util.HashMap").create()),
			Tuple.of("", Variables.untypedNullValue(true)), Tuple.of("", Map.of("a", 1)), Tuple.of("", List.of()),
			Tuple.of("", SpinValues.jsonValue("{oops").create()),
			Tuple.of("", SpinValues.jsonValue((String) null).create()), Tuple.of("", SpinValues.jsonValue("").create()),
			Tuple.of("outcome", "forwarded"), Tuple.of("a b\u0000", "x"), Tuple.of("x".repeat(5000), "x"),
			Tuple.of("nrOfInstances", 1), Tuple.of("proposal.title", "x"));

	private static final int MANY = 10_000;

	private static final FormContract CONTRACT = new FormContract(null, new DocumentSchema(), null, null);

	@Property(tries = MANY)
	void startProposal(@ForAll("seeds") long seed) {
		holds("start-proposal", seed);
	}

	@Property(tries = MANY)
	void proposal(@ForAll("seeds") long seed) {
		holds("proposal", seed);
	}

	@Property(tries = MANY)
	void decideForBody(@ForAll("seeds") long seed) {
		holds("decide-for-body", seed);
	}

	@Property(tries = MANY)
	void castBallot(@ForAll("seeds") long seed) {
		holds("cast-ballot", seed);
	}

	@Property(tries = MANY)
	void recordMeetingVote(@ForAll("seeds") long seed) {
		holds("record-meeting-vote", seed);
	}

	@Property(tries = MANY)
	void assessMarketEvidence(@ForAll("seeds") long seed) {
		holds("assess-market-evidence", seed);
	}

	@Property(tries = MANY)
	void confirmApproval(@ForAll("seeds") long seed) {
		holds("confirm-approval", seed);
	}

	@Property(tries = MANY)
	void missingGovernance(@ForAll("seeds") long seed) {
		holds("missing-governance", seed);
	}

	@Property(tries = MANY)
	void appealRejection(@ForAll("seeds") long seed) {
		holds("appeal-rejection", seed);
	}

	@Property(tries = MANY)
	void hearAppeal(@ForAll("seeds") long seed) {
		holds("hear-appeal", seed);
	}

	@Property(tries = MANY)
	void answerRequest(@ForAll("seeds") long seed) {
		holds("answer-request", seed);
	}

	@Property(tries = MANY)
	void aFormOfACampusWithEveryKindOfField(@ForAll("seeds") long seed) {
		holds("every-field", seed);
	}

	@Provide
	Arbitrary<Long> seeds() {
		return Arbitraries.randomValue(Random::nextLong);
	}

	/** Right answers are accepted; any others are accepted only where they are right. */
	private void holds(String form, long seed) {
		Random random = new Random(seed);
		Fuzz fuzz = new Fuzz(random, CHOICES);
		boolean right = random.nextInt(10) == 0;
		ObjectNode answers = right ? fuzz.right(FORMS.get(form)) : fuzz.wild(FORMS.get(form));
		VariableMap submitted = variables(answers, right ? null : random);
		try {
			accepted(form, submitted);
			told("accepted");
		}
		catch (RefusedException ex) {
			assertThat(right).as("%s was refused: %s", answers, ex.details()).isFalse();
			assertThat(ex.flaws()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
			told("refused");
		}
	}

	/** Neither of the two is rare, or nothing was tried. */
	private static void told(String outcome) {
		Statistics.collect(outcome);
		Statistics.coverage((coverage) -> {
			coverage.check("accepted").percentage((share) -> share > 5);
			coverage.check("refused").percentage((share) -> share > 20);
		});
	}

	private void accepted(String form, VariableMap submitted) {
		ObjectNode kept = CONTRACT.answers(READ.get(form), submitted, Json.object(), VARIABLES::get,
				form.startsWith("start") ? Occasion.START : Occasion.TASK);
		kept.fields().forEachRemaining((each) -> FormContract.engineValue(each.getKey(), each.getValue()));
		JsonNode asStored = parsed(Json.write(kept));
		assertThat(oracle(form).wrong(asStored)).as("Kept of %s: %s", submitted, kept).isEmpty();
	}

	private FormOracle oracle(String form) {
		return ORACLES.computeIfAbsent(form, (id) -> new FormOracle(FORMS.get(id), CHOICES));
	}

	/**
	 * As a client sends them: objects as Json, the rest as what it is.
	 * @param random sends some otherwise; null for none
	 */
	static VariableMap variables(ObjectNode answers, Random random) {
		Map<String, Object> variables = new LinkedHashMap<>();
		answers.fields().forEachRemaining((member) -> {
			JsonNode value = member.getValue();
			if (value.isContainerNode() || value.isPojo() || (random != null && random.nextInt(20) == 1)) {
				variables.put(member.getKey(), SpinValues.jsonValue(value.toString()).create());
			}
			else {
				variables.put(member.getKey(), Json.plain(value));
			}
		});
		for (Tuple2<String, Object> odd : ODD) {
			if (random != null && random.nextInt(300) == 1) {
				variables.put(odd.get1().isEmpty() ? answers.fieldNames().next() : odd.get1(), odd.get2());
			}
		}
		return Variables.fromMap(variables);
	}

	private static JsonNode parsed(String text) {
		try {
			return Json.MAPPER.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static JsonNode form(String form) {
		try {
			Path own = Path.of("forms", form + ".form");
			return Json.readOwn(
					Files.readAllBytes(Files.exists(own) ? own : Path.of("src/test/resources/fuzz", form + ".form")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
