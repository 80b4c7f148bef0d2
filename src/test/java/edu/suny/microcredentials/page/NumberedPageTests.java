package edu.suny.microcredentials.page;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberedPageTests {

	private static final List<Integer> MANY = IntStream.rangeClosed(1, 101).boxed().toList();

	@Test
	void fiftyStandOnEachPageAndTheRestOnTheLast() {
		assertThat(NumberedPage.of(MANY, 1)).satisfies((page) -> {
			assertThat(page.rows()).hasSize(50).startsWith(1);
			assertThat(page.found()).isEqualTo(101);
			assertThat(page.more()).isTrue();
		});
		assertThat(NumberedPage.of(MANY, 2).rows()).hasSize(50).startsWith(51);
		assertThat(NumberedPage.of(MANY, 3)).isEqualTo(new NumberedPage<>(List.of(101), 101, 3, false));
		assertThat(NumberedPage.of(MANY.subList(0, 50), 1).more()).isFalse();
	}

	@Test
	void aNumberThatNoPageHasIsTheNearest() {
		assertThat(NumberedPage.of(MANY, Integer.MAX_VALUE)).isEqualTo(NumberedPage.of(MANY, 3));
		assertThat(NumberedPage.of(MANY, -1)).isEqualTo(NumberedPage.of(MANY, 1));
		assertThat(NumberedPage.of(List.of(), 7)).isEqualTo(new NumberedPage<>(List.of(), 0, 1, false));
	}

	@Test
	void whatFitsOnOnePageIsNotSearched() {
		assertThat(NumberedPage.isSplit(50)).isFalse();
		assertThat(NumberedPage.isSplit(51)).isTrue();
	}

}
