package edu.suny.microcredentials.access;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expressions in queries to the engine's APIs: the engine would evaluate them
 * with the server's rights (CVE-2026-109432). Where a filter is stored they are let
 * through outside of {@code orQueries}; which ones are evaluated there, the engine's
 * allow list decides.
 */
class QueryExpressionGuard extends OncePerRequestFilter {

	private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

	/** As lenient as any reader behind, so that nothing is read there but not here. */
	private static final JsonMapper JSON = JsonMapper.builder()
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
		catch (IOException ex) {
			refuse(response, "The body of the request is no valid JSON.");
			return;
		}
		Optional<String> expression = expression(json, storesFilter(request));
		if (expression.isPresent()) {
			refuse(response, refusal(expression.get()));
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
			if (!storesFilter && namesExpression(member.getKey()) && member.getValue().isValueNode()
					&& !member.getValue().isNull()) {
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

	private static void refuse(HttpServletResponse response, String sentence) throws IOException {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		JSON.writeValue(response.getWriter(),
				JSON.createObjectNode().put("type", "InvalidRequestException").put("message", sentence));
	}

}
