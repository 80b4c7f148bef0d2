package edu.suny.microcredentials;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class StartTests {

	@Autowired
	IdentityService identity;

	@Test
	void theSampleAccountsOfEveryCampusExist() {
		assertThat(this.identity.createUserQuery().userId("harbor-senator7").count()).isOne();
		assertThat(this.identity.createUserQuery().memberOfTenant("lakeside").userId("lakeside-division3").count())
			.isOne();
		assertThat(this.identity.createUserQuery().userId("hillview-division1").count()).isZero();
	}

}
