package edu.suny.microcredentials.engine.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static edu.suny.microcredentials.engine.model.PlainValues.unless;

/** Judges the texts in a form. */
final class FormValues {

	private static final Set<String> FOR_PEOPLE = Set.of("text", "label", "description", "prefixAdorner",
			"suffixAdorner");

	/** Where the server evaluates as the browser does. */
	private static final Set<String> EVALUATED = Set.of("hide", "readonly", "min", "max", "minLength", "maxLength",
			"valuesExpression");

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][A-Za-z0-9]*(\\.[a-zA-Z][A-Za-z0-9]*)*");

	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

	private static final Pattern BLOCK = Pattern.compile("#(if|loop)\\s+(.+)|/(if|loop)|(?![#/])(.+)", Pattern.DOTALL);

	private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]|!\\[|(?i:javascript|data|vbscript)\\s*:");

	private static final Pattern LINK = Pattern.compile("]\\s*\\(\\s*<?([^)\\s]*)|^\\s*\\[[^]]+]:\\s*<?(\\S*)",
			Pattern.MULTILINE);

	private final Feel feelForReaders = Feel.ofTables();

	Optional<String> problem(String setting, String value) {
		if (value.stripLeading().startsWith("=")) {
			return feel(setting, value.strip().substring(1));
		}
		return switch (setting) {
			case "valuesKey" -> unless(value.matches("[a-zA-Z][A-Za-z0-9]*"), "it is no name of a variable.");
			case "key", "path" -> unless(NAME.matcher(value).matches(), "it is no name of a field.");
			case "hide", "valuesExpression" -> Optional.of("it is FEEL and begins with '='.");
			case "subtype" -> unless(Set.of("date", "time", "datetime").contains(value), "it is none.");
			case "timeSerializingFormat" -> unless(
					Set.of("utc_offset", "utc_normalized", "no_timezone").contains(value), "there is no such format.");
			case "validationType" ->
				unless(Set.of("custom", "email", "phone").contains(value), "there is no such kind.");
			case "pattern" -> BrowserPattern.problem(value);
			default -> FOR_PEOPLE.contains(setting) ? words(value)
					: unless(!value.contains("{{"), "no template is allowed here.");
		};
	}

	private static Optional<String> feel(String setting, String text) {
		if (!EVALUATED.contains(setting)) {
			return Optional.of("no FEEL is evaluated here.");
		}
		try {
			FormFeel.read(text);
			return Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.of(ex.getMessage());
		}
	}

	/** What people read: Markdown with FEEL in it, without markup of its own. */
	private Optional<String> words(String value) {
		if (MARKUP.matcher(value).find()) {
			return Optional.of("write plain Markdown, without HTML and images.");
		}
		Matcher link = LINK.matcher(value);
		while (link.find()) {
			String target = (link.group(1) != null) ? link.group(1) : link.group(2);
			if (!target.matches("/(?!/).*|https://.*|\\{\\{.*")) {
				return Optional.of("a link leads to a page of ours, /…, or to an address with https.");
			}
		}
		return TEMPLATE.matcher(value)
			.results()
			.flatMap((part) -> template(part.group(1).strip()).stream())
			.findFirst();
	}

	private Optional<String> template(String part) {
		Matcher block = BLOCK.matcher(part);
		if (!block.matches()) {
			return Optional.of("'{{%s}}' cannot be read.".formatted(part));
		}
		String expression = (block.group(2) != null) ? block.group(2) : block.group(4);
		return (expression != null) ? this.feelForReaders.expressionProblem(expression.strip()) : Optional.empty();
	}

}
