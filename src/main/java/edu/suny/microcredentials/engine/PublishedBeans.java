package edu.suny.microcredentials.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What {@link PublishedToModels} makes known: the names that a diagram may use. */
@Component
class PublishedBeans {

	private final ConfigurableListableBeanFactory factory;

	PublishedBeans(ConfigurableListableBeanFactory factory) {
		this.factory = factory;
	}

	/** Names of delegates, for {@code camunda:delegateExpression}. */
	Set<String> delegates() {
		return names().filter((name) -> JavaDelegate.class.isAssignableFrom(type(name)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Names of other beans, with the methods that an expression may call. */
	Map<String, Set<String>> methods() {
		Map<String, Set<String>> methods = new TreeMap<>();
		names().filter((name) -> !JavaDelegate.class.isAssignableFrom(type(name)))
			.forEach((name) -> methods.put(name,
					Arrays.stream(type(name).getDeclaredMethods())
						.filter((method) -> Modifier.isPublic(method.getModifiers()))
						.map(Method::getName)
						.collect(Collectors.toUnmodifiableSet())));
		return methods;
	}

	boolean contains(String name) {
		return names().anyMatch(name::equals);
	}

	Object get(String name) {
		return this.factory.getBean(name);
	}

	Set<String> all() {
		return names().collect(Collectors.toUnmodifiableSet());
	}

	private Stream<String> names() {
		return Arrays.stream(this.factory.getBeanNamesForAnnotation(PublishedToModels.class));
	}

	private Class<?> type(String name) {
		return ClassUtils.getUserClass(this.factory.getType(name));
	}

}
