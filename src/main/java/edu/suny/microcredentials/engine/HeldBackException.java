package edu.suny.microcredentials.engine;

/**
 * Ends a deployment that is good, and that one person alone does not put in force.
 */
class HeldBackException extends RuntimeException {

	private final transient ModelsOfTwo models;

	HeldBackException(ModelsOfTwo models) {
		super("Held back until a second person confirms it");
		this.models = models;
	}

	ModelsOfTwo models() {
		return this.models;
	}

}
