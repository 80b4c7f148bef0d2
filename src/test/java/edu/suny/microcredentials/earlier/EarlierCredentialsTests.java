package edu.suny.microcredentials.earlier;

import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.credential.Publishing;
import edu.suny.microcredentials.earlier.EarlierPlan.Line;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GovernanceTest
@Transactional
class EarlierCredentialsTests {

	private static final String OFFICE = "hillview-office1";

	@Autowired
	EarlierCredentials earlier;

	@Autowired
	Proposals proposals;

	@Autowired
	Reviews reviews;

	@Autowired
	Credentials credentials;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aTrialChangesNothingAndTheFileASecondTimeNeither() {
		EarlierUpload file = new EarlierFile().with("zt-maps", "Maps of Old")
			.with("zt-lakes", "Lakes of Old")
			.at("hillview");

		assertThat(this.earlier.plan(file).added()).extracting(Line::id).containsExactly("zt-maps", "zt-lakes");
		assertThat(this.earlier.find("hillview", "zt-maps")).isEmpty();

		assertThat(this.earlier.putInForce(file, OFFICE).changes()).isTrue();
		assertThat(this.earlier.find("hillview", "zt-maps").orElseThrow().stands()).isTrue();

		EarlierPlan again = this.earlier.putInForce(file, OFFICE);
		assertThat(again.changes()).isFalse();
		assertThat(again.unchanged()).isEqualTo(2);
	}

	@Test
	void whatChangesIsChangedAndWhatIsGoneStaysUntilItIsTakenOut() {
		this.earlier.putInForce(
				new EarlierFile().with("zt-maps", "Maps of Old").with("zt-lakes", "Lakes of Old").at("hillview"),
				OFFICE);
		EarlierFile file = new EarlierFile().with("zt-maps", "Maps of Old", "None", "", "", "");

		EarlierPlan first = this.earlier.putInForce(file.at("hillview"), OFFICE);
		assertThat(first.changed()).extracting(Line::columns).containsExactly(List.of("costs"));
		assertThat(first.missing()).extracting(Line::id).contains("zt-lakes");
		assertThat(this.earlier.find("hillview", "zt-lakes").orElseThrow().stands()).isTrue();

		EarlierPlan second = this.earlier.putInForce(file.aloneAt("hillview"), OFFICE);
		assertThat(second.withdrawn()).extracting(Line::id).contains("zt-lakes");
		assertThat(this.earlier.find("hillview", "zt-lakes").orElseThrow().stands()).isFalse();
		assertThat(this.earlier.putInForce(file.with("zt-lakes", "Lakes of Old").at("hillview"), OFFICE).added())
			.extracting(Line::id)
			.containsExactly("zt-lakes");
	}

	@Test
	void aFileWithOneWrongRowIsPutInForceNotAtAll() {
		EarlierPlan plan = this.earlier.putInForce(
				new EarlierFile().with("zt-maps", "Maps of Old").with("zt-maps", "Twice").at("hillview"), OFFICE);

		assertThat(plan.findings()).hasSize(1);
		assertThat(this.earlier.find("hillview", "zt-maps")).isEmpty();
	}

	@Test
	void whatWasNotShownIsNotDone() {
		EarlierUpload file = new EarlierFile().with("zt-maps", "Maps of Old").at("hillview");
		String shown = this.earlier.plan(file).digest();
		this.earlier.putInForce(new EarlierFile().with("zt-maps", "Maps by another").at("hillview"), OFFICE);

		assertThat(this.earlier.putInForce(file, OFFICE, shown).digest()).isNotEqualTo(shown);
		assertThat(this.earlier.find("hillview", "zt-maps").orElseThrow().statement().title())
			.isEqualTo("Maps by another");
	}

	@Test
	void anAddressIsGivenOnce() {
		EarlierUpload file = new EarlierFile().with("zt-harbor-lights", "ZT Harbor Lights").at("hillview");
		this.earlier.putInForce(file, OFFICE);

		assertThat(publish("ZT Harbor Lights")).isEqualTo("zt-harbor-lights-2");
		assertThat(publish("ZT Harbor Depths")).isEqualTo("zt-harbor-depths");
		assertThat(this.earlier.plan(new EarlierFile().with("zt-harbor-depths", "Before").at("hillview")).findings())
			.singleElement()
			.satisfies((finding) -> assertThat(finding.said()).contains("governed here has the id 'zt-harbor-depths'"));

		this.earlier.putInForce(new EarlierFile().with("zt-maps", "Maps of Old").aloneAt("hillview"), OFFICE);
		assertThat(publish("ZT Harbor Lights")).isEqualTo("zt-harbor-lights-3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update earlier_import set file = ''", "delete from earlier_import",
			"delete from catalogue_address", "update catalogue_address set slug = 'x'" })
	void filesAndAddressesStayAsTheyAre(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.havingRootCause()
			.withMessageContaining("permission denied");
	}

	private String publish(String title) {
		return new Publishing(this.proposals, this.reviews, this.credentials).publish(title).slug();
	}

}
