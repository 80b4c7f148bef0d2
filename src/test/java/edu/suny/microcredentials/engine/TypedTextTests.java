package edu.suny.microcredentials.engine;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTests {

	@Test
	void markupIsShownInAFormAsItWasTyped() {
		assertThat(TypedText.inForm("a <b>bold</b> R&D &lt; claim"))
			.isEqualTo("a &lt;b>bold&lt;/b> R&amp;D &amp;lt; claim");
		assertThat(TypedText.inForm(null)).isNull();
	}

	@Test
	void plainWordsStayAsTheyAre() {
		assertThat(TypedText.inForm("Say how it is assessed, please 🙂"))
			.isEqualTo("Say how it is assessed, please 🙂");
	}

}
