package edu.suny.microcredentials.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which capacity somebody sits in a body. */
public enum Capacity {

	MEMBER, CHAIR, SECRETARY, EX_OFFICIO, EX_OFFICIO_VOTING, SUBSTITUTE;

	/** As in files and in the database: {@code ex-officio-voting}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The capacity of that name, if there is one. */
	static Optional<Capacity> of(String word) {
		return Arrays.stream(values()).filter((capacity) -> capacity.word().equals(word)).findFirst();
	}

	static String words() {
		return Arrays.stream(values()).map(Capacity::word).collect(Collectors.joining(", "));
	}

}
