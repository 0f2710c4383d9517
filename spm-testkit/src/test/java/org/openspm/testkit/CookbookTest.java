package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of the cookbook shows what its recipes share. */
class CookbookTest {

    private static final List<String> PAGES = List.of(
            "crediting",
            "quotas",
            "rates",
            "modifiers",
            "settlement",
            "metrics",
            "benchmarks",
            "asking",
            "cost",
            "service");

    @Test
    void showsWhatTheRecipesShare() {
        DocSource index = DocSource.cookbook();
        String source = DocSource.testSource("CookbookDeals");
        assertThat(index.codeBlocks("java")).hasSize(2);
        assertThat(index.codeOf("java", 0))
                .isEqualTo(DocSource.region(source, "record").replace("won){", "won){}"));
        assertThat(index.codeOf("java", 1)).isEqualTo(DocSource.region(source, "shared"));
    }

    /** A recipe that is not in the index is not found. */
    @Test
    void listsEveryRecipeOfEveryPage() {
        assertThat(PAGES)
                .allSatisfy(
                        page -> new CookbookPage(page).listedIn(DocSource.text(Path.of("docs/cookbook/README.md"))));
    }

    @Test
    void theReadmeAndTheChangelogCountThem() {
        int recipes = PAGES.stream()
                .mapToInt(page -> new CookbookPage(page).recipes())
                .sum();
        assertThat(DocSource.readme().contains(recipes + " short recipes")).isTrue();
        assertThat(DocSource.text(Path.of("CHANGELOG.md"))).contains("a cookbook of " + recipes + " recipes");
    }
}
