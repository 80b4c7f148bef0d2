package edu.suny.microcredentials.engine.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * An instance on its way from one rest to the next, in one transaction. What it still has
 * to do is done in the engine's order.
 */
final class Run {

	/** No diagram that people can read goes farther without a rest. */
	private static final int LONGEST = 1000;

	final List<Token> tokens;

	final Deque<Step> steps;

	/** What it passed since its last rest, as people read it. */
	final List<String> passed;

	Values values;

	Word word;

	End end;

	private int length;

	Run(Situation situation) {
		this.tokens = new ArrayList<>(situation.tokens());
		this.steps = new ArrayDeque<>();
		this.passed = new ArrayList<>();
		this.values = situation.values();
		this.word = situation.word();
	}

	private Run(Run other) {
		this.tokens = new ArrayList<>(other.tokens);
		this.steps = new ArrayDeque<>(other.steps);
		this.passed = new ArrayList<>(other.passed);
		this.values = other.values;
		this.word = other.word;
		this.length = other.length;
	}

	Run copy() {
		return new Run(this);
	}

	Run first(Step step) {
		this.steps.addFirst(step);
		return this;
	}

	Run passing(String name) {
		if (!name.isEmpty()) {
			this.passed.add(name);
		}
		return this;
	}

	Step next() {
		if (++this.length > LONGEST) {
			throw new TooInvolvedException("It goes on without end where nothing waits.");
		}
		return this.steps.removeFirst();
	}

	long count(Token token) {
		return this.tokens.stream().filter(token::equals).count();
	}

	Situation rest() {
		List<Token> sorted = new ArrayList<>(this.tokens);
		Collections.sort(sorted);
		return new Situation(List.copyOf(sorted), this.values, this.word);
	}

	/** All that decides what may become of it. */
	Object state() {
		return Arrays.asList(rest(), List.copyOf(this.steps), this.end);
	}

	/** One thing to do at a node. */
	record Step(Kind kind, String node) {

		enum Kind {

			/** Comes to it. */
			ENTER,
			/** Its job before it runs, if it has one. */
			BEGIN,
			/** It has done what it does. */
			DONE,
			/** Goes on from it. */
			LEAVE

		}

	}

}
