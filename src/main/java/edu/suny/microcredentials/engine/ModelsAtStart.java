package edu.suny.microcredentials.engine;

import java.util.Map;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts the product's models in force before the first request, where they are not yet.
 */
@Component
class ModelsAtStart implements SmartInitializingSingleton {

	private final ModelSets sets;

	ModelsAtStart(ModelSets sets) {
		this.sets = sets;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.sets.deploy(null, Map.of(), null, "start-up");
	}

}
