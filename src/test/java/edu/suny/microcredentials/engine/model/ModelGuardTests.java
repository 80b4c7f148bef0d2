package edu.suny.microcredentials.engine.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelGuardTests {

	private final Models product = ProductModelFiles.all();

	@Test
	void theProductsOwnModelsMayBeDeployed() {
		assertThat(ProductModelFiles.GUARD.check(this.product, this.product, ProductModelFiles.VOCABULARY)).isEmpty();
	}

}
