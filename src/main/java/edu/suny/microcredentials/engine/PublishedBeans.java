package edu.suny.microcredentials.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** What {@link PublishedToModels} makes known: the names that a diagram may use. */
@Component
class PublishedBeans {

	private final ConfigurableListableBeanFactory factory;

	/** Found once: the engine asks for each name in each expression. */
	private final Supplier<Set<String>> names;

	private final Supplier<Map<String, Set<String>>> methods = SingletonSupplier.of(this::findMethods);

	PublishedBeans(ConfigurableListableBeanFactory factory) {
		this.factory = factory;
		this.names = SingletonSupplier.of(() -> Set.of(factory.getBeanNamesForAnnotation(PublishedToModels.class)));
	}

	/** Names of delegates, for {@code camunda:delegateExpression}. */
	Set<String> delegates() {
		return all().stream()
			.filter((name) -> JavaDelegate.class.isAssignableFrom(type(name)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Names of other beans, with the methods that an expression may call. */
	Map<String, Set<String>> methods() {
		return this.methods.get();
	}

	private Map<String, Set<String>> findMethods() {
		Map<String, Set<String>> methods = new TreeMap<>();
		all().stream()
			.filter((name) -> !JavaDelegate.class.isAssignableFrom(type(name)))
			.forEach((name) -> methods.put(name,
					Arrays.stream(type(name).getDeclaredMethods())
						.filter((method) -> Modifier.isPublic(method.getModifiers()))
						.map(Method::getName)
						.collect(Collectors.toUnmodifiableSet())));
		return methods;
	}

	/** Whether expressions may call this method of this object. */
	boolean isOpen(Object bean, String method) {
		return methods().entrySet()
			.stream()
			.anyMatch((row) -> row.getValue().contains(method) && get(row.getKey()) == bean);
	}

	boolean contains(String name) {
		return all().contains(name);
	}

	Object get(String name) {
		return this.factory.getBean(name);
	}

	Set<String> all() {
		return this.names.get();
	}

	private Class<?> type(String name) {
		return ClassUtils.getUserClass(this.factory.getType(name));
	}

}
