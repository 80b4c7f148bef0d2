package edu.suny.microcredentials.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.model.BodiesNamed;
import edu.suny.microcredentials.engine.model.Finding;
import edu.suny.microcredentials.engine.model.FormsTaken;
import edu.suny.microcredentials.engine.model.ModelGuard;
import edu.suny.microcredentials.engine.model.ModelName;
import edu.suny.microcredentials.engine.model.Models;
import edu.suny.microcredentials.engine.model.Ownership;
import edu.suny.microcredentials.engine.model.PeopleNamed;
import edu.suny.microcredentials.engine.model.Vocabulary;
import edu.suny.microcredentials.engine.path.Register;
import edu.suny.microcredentials.engine.path.WaysRound;

import org.springframework.stereotype.Component;

/**
 * Composes sets: the shared one of the product's models and those that the system's
 * office replaced; a campus's of the shared ones and its own.
 */
@Component
class ModelComposer {

	private final ModelGuard guard;

	private final ProductModels product;

	private final PublishedBeans published;

	private final Campuses campuses;

	private final Belonging belonging;

	private final SharedPathAtEach each;

	ModelComposer(ProductModels product, PublishedBeans published, Campuses campuses, Belonging belonging,
			List<RowCheck> rows, SharedPathAtEach each) {
		this.each = each;
		this.belonging = belonging;
		this.guard = new ModelGuard(rows.stream().collect(Collectors.toMap(RowCheck::table, (it) -> it::problem)));
		this.product = product;
		this.published = published;
		this.campuses = campuses;
	}

	/** What a set lies on top of: for the shared one the product's models. */
	Models base(String campus, Models shared) {
		return (campus == null) ? this.product.all()
				: shared.only((model) -> Ownership.of(model) != Ownership.LIFE_CYCLE);
	}

	/**
	 * The whole set, not checked yet.
	 * @param own the set's own models until now
	 */
	Composition compose(ModelUpload upload, Models base, Models own) {
		List<Finding> findings = new ArrayList<>();
		Models uploaded = read(upload, base, findings);
		Models owned = own.only(base.names()::contains).with(uploaded).differingFrom(base);
		return new Composition(base.with(owned), owned, base, findings);
	}

	/**
	 * Holds the set against what models may contain, a campus's own paths against its
	 * register of bodies, and the path against every way round the bodies of faculty.
	 * @param campus null for the shared set
	 * @throws RefusedException with everything that is wrong
	 */
	void check(String campus, Composition set) {
		List<Finding> findings = new ArrayList<>(set.findings());
		Vocabulary vocabulary = new Vocabulary(this.published.delegates(), this.published.methods());
		findings.addAll(this.guard.check(set.whole(), set.base(), vocabulary));
		if (findings.isEmpty() && campus != null) {
			findings.addAll(BodiesNamed.check(set.own(), (body) -> this.campuses.body(campus, body).isPresent()));
			findings.addAll(FormsTaken.check(set.whole(), set.own()));
			findings.addAll(PeopleNamed.check(campus, set.own(), (group) -> isGroupOf(campus, group),
					(person) -> this.belonging.campuses(person).contains(campus)));
		}
		if (findings.isEmpty()) {
			findings.addAll(WaysRound.check(set.whole(),
					(campus != null) ? FacultyOf.bodies(campus, this.campuses.bodies(campus)) : Register.usual()));
		}
		if (!findings.isEmpty()) {
			throw refusal(findings);
		}
	}

	/**
	 * Holds a shared set, which was checked, against the register of each campus that
	 * goes by it.
	 * @throws RefusedException with the ways round that it opens
	 */
	void checkAtEach(Models before, Composition set) {
		List<Finding> findings = this.each.check(before, set.whole());
		if (!findings.isEmpty()) {
			throw refusal(findings);
		}
	}

	/** The faculty, or a body or office of the register, by its whole id. */
	private boolean isGroupOf(String campus, String group) {
		return group.equals(Groups.facultyOf(campus))
				|| this.campuses.body(group).filter((body) -> body.campus().equals(campus)).isPresent();
	}

	private Models read(ModelUpload upload, Models base, List<Finding> findings) {
		Map<ModelName, byte[]> files = new TreeMap<>();
		upload.files().forEach((file, bytes) -> ModelName.ofFile(file).ifPresentOrElse((model) -> {
			if (files.put(model, bytes) != null) {
				findings.add(new Finding(file, "", "The upload holds it twice."));
			}
		}, () -> findings.add(unknown(file))));
		Models changed = Models.of(files).differingFrom(base);
		changed.names().forEach((model) -> {
			if (upload.campus() != null && Ownership.of(model).whyNotReplaceable().isPresent()) {
				findings.add(new Finding(model.fileName(), "", "It " + Ownership.of(model).whyNotReplaceable().get()));
			}
			else if (!base.names().contains(model)) {
				findings.add(unknown(model.fileName()));
			}
		});
		return Models.of(files).only(base.names()::contains);
	}

	private Finding unknown(String file) {
		return new Finding(file, "", "There is no such model to replace. A file's name is its model's id; known are %s."
			.formatted(this.product.all().names()));
	}

	private static RefusedException refusal(List<Finding> findings) {
		Set<String> sentences = new LinkedHashSet<>();
		findings.forEach((finding) -> sentences.add(finding.toString()));
		return new RefusedException(Reason.INVALID,
				"Nothing was deployed. " + String.join("\n", sentences.stream().limit(20).toList()),
				List.copyOf(sentences));
	}

	/**
	 * A whole set.
	 *
	 * @param own the models in it that are not those of the set underneath
	 * @param findings what is wrong with the names of the files
	 */
	record Composition(Models whole, Models own, Models base, List<Finding> findings) {

		/** Whether it would put nothing in force that is not in force already. */
		boolean isLike(Models inForce) {
			return this.findings.isEmpty() && inForce.sameAs(this.whole);
		}

	}

}
