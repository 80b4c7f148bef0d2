package edu.suny.microcredentials.access;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.engine.ExpressionsInQueries;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expressions in queries to the engine's APIs: the engine would evaluate them
 * with the server's rights (CVE-2026-109432). Where a filter is stored, outside of
 * {@code orQueries}, the few are let through that filters need; the engine, which asks
 * the same list when it evaluates, is the second to look.
 */
class QueryExpressionGuard extends OncePerRequestFilter {

	private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

	/** No request of any client nests as deeply. */
	private static final int DEEPEST = 100;

	/** As lenient as any reader behind, so that nothing is read there but not here. */
	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.build())
		.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_YAML_COMMENTS,
				JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
				JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
				JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
		.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
		.build();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> parameter = request.getParameterMap()
			.keySet()
			.stream()
			.filter(QueryExpressionGuard::namesExpression)
			.findFirst();
		if (parameter.isPresent()) {
			refuse(response, refusal(parameter.get()));
			return;
		}
		if (!METHODS_WITH_BODY.contains(request.getMethod()) || isMultipart(request)) {
			chain.doFilter(request, response);
			return;
		}
		// Nothing longer comes here but what claims to be a form; cut off, it is no JSON.
		byte[] body = request.getInputStream().readNBytes(LongestRequest.LONGEST);
		JsonNode json;
		try {
			json = JSON.readTree(body);
		}
		catch (StreamConstraintsException ex) {
			refuse(response, "The body of the request is nested too deeply, or holds too long a number or name.");
			return;
		}
		catch (IOException ex) {
			refuse(response, "The body of the request is no valid JSON.");
			return;
		}
		Optional<String> expression = expression(json, storesFilter(request));
		if (expression.isPresent()) {
			refuse(response, storesFilter(request) ? stored(expression.get()) : refusal(expression.get()));
			return;
		}
		chain.doFilter(new Replayed(request, body), response);
	}

	private static boolean isMultipart(HttpServletRequest request) {
		return request.getContentType() != null
				&& request.getContentType().toLowerCase().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	/** {@code POST /filter/create} and {@code PUT /filter/(id)}, in both APIs. */
	private static boolean storesFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return ("POST".equals(request.getMethod()) && path.endsWith("/filter/create"))
				|| ("PUT".equals(request.getMethod()) && path.matches(".*/filter/[^/]+"));
	}

	/** The first member anywhere in the body that holds an expression of a query. */
	private static Optional<String> expression(JsonNode json, boolean storesFilter) {
		if (json.isArray()) {
			for (JsonNode element : json) {
				Optional<String> found = expression(element, storesFilter);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		for (var member : json.properties()) {
			if (namesExpression(member.getKey()) && !member.getValue().isNull()
					&& !(storesFilter && ExpressionsInQueries.isAllowed(member.getValue().asText()))) {
				return Optional.of(member.getKey());
			}
			Optional<String> found = expression(member.getValue(),
					storesFilter && !"orQueries".equals(member.getKey()));
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static boolean namesExpression(String name) {
		return name.endsWith("Expression");
	}

	private static String refusal(String name) {
		return "Expressions in queries are not allowed: leave out '%s' and give the value itself.".formatted(name);
	}

	private static String stored(String name) {
		return "'%s' of this filter cannot be kept. %s".formatted(name, ExpressionsInQueries.SENTENCE);
	}

	private static void refuse(HttpServletResponse response, String sentence) throws IOException {
		Answers.refuse(response, HttpStatus.BAD_REQUEST, sentence);
	}

}
