package edu.suny.microcredentials.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that diagrams may name. All other beans are invisible to expressions and refused
 * in models. A {@code JavaDelegate} is named as a delegate, {@code ${name}}; the public
 * methods of any other bean as {@code ${name.method(execution)}}, for which its class
 * must be public.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface PublishedToModels {

	/** The name in diagrams. */
	@AliasFor(annotation = Component.class)
	String value();

}
