package edu.suny.microcredentials.page;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchedPageTests {

	private static final List<Integer> MANY = IntStream.rangeClosed(1, 101).boxed().toList();

	@Test
	void fiftyStandOnEachPageAndTheRestOnTheLast() {
		assertThat(of(MANY, "", 1)).satisfies((page) -> {
			assertThat(page.rows()).hasSize(50).startsWith(1);
			assertThat(page.found()).isEqualTo(101);
			assertThat(page.more()).isTrue();
		});
		assertThat(of(MANY, "", 2).rows()).hasSize(50).startsWith(51);
		assertThat(of(MANY, "", 3)).isEqualTo(new SearchedPage<>(List.of(101), 101, "", 3, false, true));
		assertThat(of(MANY.subList(0, 50), "", 1).more()).isFalse();
	}

	@Test
	void aNumberThatNoPageHasIsTheNearest() {
		assertThat(of(MANY, "", Integer.MAX_VALUE)).isEqualTo(of(MANY, "", 3));
		assertThat(of(MANY, "", -1)).isEqualTo(of(MANY, "", 1));
		assertThat(of(List.of(), "", 7)).isEqualTo(new SearchedPage<>(List.of(), 0, "", 1, false, false));
	}

	@Test
	void allWordsMustStandInItInWhicheverCapitals() {
		assertThat(of(MANY, " SENATE  17 ", 1).rows()).containsExactly(17);
		assertThat(of(MANY, "17 senate", 9).rows()).containsExactly(17);
		assertThat(of(MANY, "senate 17 council", 1).rows()).isEmpty();
		assertThat(of(MANY, "  ", 1).found()).isEqualTo(101);
	}

	@Test
	void aSearchIsOfferedWhereOnePageIsNotEnoughAndToWhoeverSought() {
		assertThat(of(MANY.subList(0, 50), "", 1).searched()).isFalse();
		assertThat(of(MANY.subList(0, 51), "", 1).searched()).isTrue();
		assertThat(of(MANY.subList(0, 1), "nothing", 1).searched()).isTrue();
	}

	private static SearchedPage<Integer> of(List<Integer> all, String words, int number) {
		return SearchedPage.of(all, (each) -> "Senate " + each, words, number);
	}

}
