package edu.suny.microcredentials.attachment;

/** The name that somebody's file has, without where it lay. */
final class FileName {

	private static final int LONGEST = 150;

	private FileName() {
	}

	/** As it was, without path, control characters and marks that turn the direction. */
	static String of(String typed) {
		String name = (typed != null) ? typed : "";
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"<>:|?*]", "")
			.strip();
		int dot = name.lastIndexOf('.');
		String ending = (dot >= 0) ? name.substring(dot) : "";
		String stem = (dot >= 0) ? name.substring(0, dot).strip() : name;
		if (stem.codePointCount(0, stem.length()) > LONGEST) {
			stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
		}
		return (stem.isEmpty() ? "attachment" : stem) + ending;
	}

}
