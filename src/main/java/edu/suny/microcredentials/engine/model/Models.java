package edu.suny.microcredentials.engine.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Models by name, as bytes; never changed. */
public final class Models {

	private final SortedMap<ModelName, byte[]> files;

	private Models(SortedMap<ModelName, byte[]> files) {
		this.files = Collections.unmodifiableSortedMap(files);
	}

	public static Models of(Map<ModelName, byte[]> files) {
		return new Models(new TreeMap<>(files));
	}

	public static Models none() {
		return of(Map.of());
	}

	public SortedMap<ModelName, byte[]> files() {
		return this.files;
	}

	public Set<ModelName> names() {
		return this.files.keySet();
	}

	public boolean contains(ModelKind kind, String id) {
		return this.files.containsKey(new ModelName(kind, id));
	}

	public byte[] get(ModelName name) {
		return this.files.get(name);
	}

	/** These, and the others; where both have a model, the other's. */
	public Models with(Models others) {
		SortedMap<ModelName, byte[]> all = new TreeMap<>(this.files);
		all.putAll(others.files);
		return new Models(all);
	}

	public Models only(Predicate<ModelName> which) {
		SortedMap<ModelName, byte[]> some = new TreeMap<>(this.files);
		some.keySet().removeIf(which.negate());
		return new Models(some);
	}

	/** Those that the base does not have in the same bytes. */
	public Models differingFrom(Models base) {
		Set<ModelName> different = new TreeSet<>(names());
		different.removeIf((name) -> Arrays.equals(get(name), base.get(name)));
		return only(different::contains);
	}

	/** Whether both have the same models in the same bytes. */
	public boolean sameAs(Models others) {
		return names().equals(others.names()) && differingFrom(others).names().isEmpty();
	}

}
