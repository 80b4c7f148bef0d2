package edu.suny.microcredentials.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of this class, together, visit every flow node of a process. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NodesVisited.class)
@interface EveryNodeOf {

	/** The process's id. */
	String value();

	/**
	 * Where a campus's own or a template's diagram stands, {@code campuses/lakeside};
	 * empty for the shared one.
	 */
	String folder() default "";

}
