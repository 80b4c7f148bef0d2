package edu.suny.microcredentials.engine.model;

import java.util.Set;
import java.util.TreeSet;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;

/** Finds what FEEL reads: {@code route.senateReview}. */
final class FeelPaths {

	private FeelPaths() {
	}

	/**
	 * Variables and members that are read anywhere in an expression.
	 * @param node of the syntax tree
	 */
	static Set<String> in(Object node) {
		Set<String> paths = new TreeSet<>();
		collect(node, paths);
		return paths;
	}

	private static void collect(Object node, Set<String> paths) {
		if (node instanceof Ref ref) {
			paths.add(String.join(".", CollectionConverters.asJava(ref.names())));
		}
		else if (node instanceof PathExpression path && path.path() instanceof Ref ref) {
			paths.add(String.join(".", CollectionConverters.asJava(ref.names())) + "." + path.key());
		}
		else if (node instanceof Product product) {
			for (int i = 0; i < product.productArity(); i++) {
				collect(product.productElement(i), paths);
			}
		}
	}

}
