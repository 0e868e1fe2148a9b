package io.sojourn.bench.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.bench.playback.visit.PageScript;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void thereAreEnoughPagesWithThreeInstantsEach() {
        List<PageScript> pages = PageScript.all();

        assertThat(pages).hasSizeGreaterThanOrEqualTo(24);
        assertThat(pages).allSatisfy(page -> assertThat(page.instants()).hasSize(3));
        assertThat(pages).allSatisfy(page -> assertThat(page.shows()).isNotBlank());
    }
}
