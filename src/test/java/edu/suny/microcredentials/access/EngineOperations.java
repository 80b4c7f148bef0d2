package edu.suny.microcredentials.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** What can be called of the engine, by its own word. */
final class EngineOperations {

	private EngineOperations() {
	}

	/** The operations of its OpenAPI description. */
	static Set<Operation> described() {
		try (InputStream json = EngineOperations.class.getResourceAsStream("/openapi.json")) {
			Set<Operation> operations = new TreeSet<>();
			for (var path : new ObjectMapper().readTree(json).path("paths").properties()) {
				for (var method : path.getValue().properties()) {
					operations.add(new Operation(method.getKey().toUpperCase(), path.getKey()));
				}
			}
			return operations;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a JAX-RS application answers, described or not. */
	static Set<Operation> served(Application application, String at) {
		return application.getClasses()
			.stream()
			.filter((resource) -> resource.isAnnotationPresent(Path.class))
			.flatMap((resource) -> operations(resource, at + path(resource.getAnnotation(Path.class)), 0))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The operations of a resource, and of those that it leads to. */
	static Stream<Operation> operations(Class<?> resource, String at, int depth) {
		return Stream.of(resource.getMethods()).filter((method) -> !method.isBridge()).flatMap((method) -> {
			Optional<Path> path = annotation(method, Path.class);
			String here = at + path.map(EngineOperations::path).orElse("");
			Optional<String> verb = verb(method);
			if (verb.isPresent()) {
				return Stream.of(new Operation(verb.get(), here));
			}
			return (path.isPresent() && depth < 6) ? operations(method.getReturnType(), here, depth + 1)
					: Stream.empty();
		});
	}

	private static String path(Path path) {
		String value = path.value().replaceFirst("/$", "");
		return (value.isEmpty() || value.startsWith("/")) ? value : "/" + value;
	}

	private static Optional<String> verb(Method method) {
		return declarations(method).flatMap((declaration) -> Stream.of(declaration.getAnnotations()))
			.map((annotation) -> annotation.annotationType().getAnnotation(HttpMethod.class))
			.filter((verb) -> verb != null)
			.map(HttpMethod::value)
			.findFirst();
	}

	private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
		return declarations(method).map((declaration) -> declaration.getAnnotation(type))
			.filter((annotation) -> annotation != null)
			.findFirst();
	}

	/** The method itself and where it was declared before, as JAX-RS looks for it. */
	private static Stream<Method> declarations(Method method) {
		return ancestors(method.getDeclaringClass()).flatMap((type) -> Stream.of(type.getDeclaredMethods()))
			.filter((other) -> other.getName().equals(method.getName())
					&& Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
	}

	private static Stream<Class<?>> ancestors(Class<?> type) {
		if (type == null) {
			return Stream.empty();
		}
		return Stream.concat(Stream.of(type), Stream.concat(ancestors(type.getSuperclass()),
				Stream.of(type.getInterfaces()).flatMap(EngineOperations::ancestors)));
	}

	/**
	 * A call that can be made.
	 *
	 * @param path with variables in braces
	 */
	record Operation(String method, String path) implements Comparable<Operation> {

		/** Whether a row of the table is for this very operation. */
		boolean isOf(String method, String path) {
			return this.method.equals(method) && template(this.path).equals(template(path));
		}

		/** The path with something in place of each variable. */
		String example() {
			return this.path.replaceAll("\\{[^}]*}", "none");
		}

		private static String template(String path) {
			return path.replaceAll("\\{[^}]*}", "{}").replaceFirst("(?<=.)/$", "");
		}

		@Override
		public int compareTo(Operation other) {
			return (this.path + this.method).compareTo(other.path + other.method);
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
