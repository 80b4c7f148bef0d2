package edu.suny.microcredentials.engine;

/**
 * Keeps models that somebody wants to put in force until a second person confirms them.
 */
public interface SecondPerson {

	/** The table by which bodies decide, which nobody changes alone. */
	String TABLE = "committee-rules.dmn";

	/**
	 * Keeps them whole. Nothing of them is in force then.
	 * @return what was kept and who confirms it, a sentence for whoever sent them
	 */
	String keep(ModelsOfTwo models);

}
