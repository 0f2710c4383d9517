package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a page of the cookbook against the test that runs its recipes: each snippet is the region of that test named after its
 * heading, and each result beside a statement is asserted of that very statement.
 */
final class CookbookPage {

    private static final Pattern RECIPE = Pattern.compile("\n## (.+?)\n(.*?)(?=\n## |$(?![\\s\\S]))", Pattern.DOTALL);
    private static final Pattern SNIPPET = Pattern.compile("\n```java\n(.*?)\n```\n", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("^(\\S.*);  +// (.+)$", Pattern.MULTILINE);

    private final String page;
    private final String text;

    CookbookPage(String page) {
        this.page = page;
        this.text = DocSource.text(Path.of("docs/cookbook", page + ".md"));
    }

    /** Checks all recipes, and returns how many there are. */
    int check(String test) {
        String source = DocSource.testSource(test);
        String bare = source.replaceAll("\\s+", "");
        int recipes = 0;
        for (Matcher recipe = RECIPE.matcher(text); recipe.find(); recipes++) {
            String heading = page + ": " + recipe.group(1);
            assertThat(recipe.group(2)).as("question of " + heading).containsPattern("^\n\\*[^*]+\\*");
            List<String> snippets = SNIPPET.matcher(recipe.group(2))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(snippets).as(heading).hasSize(1);
            String snippet = snippets.get(0);
            assertThat(DocSource.bare(snippet)).as(heading).isEqualTo(DocSource.region(source, name(recipe.group(1))));
            List<String> asserted = new ArrayList<>();
            for (Matcher result = RESULT.matcher(snippet); result.find(); ) {
                asserted.add(assertion(result.group(1), result.group(2)));
            }
            assertThat(asserted).as("results of " + heading).isNotEmpty();
            assertThat(asserted).as(heading).allSatisfy(each -> assertThat(bare).contains(each));
            assertThat(recipe.group(2).strip()).as("reason of " + heading).doesNotEndWith("```");
        }
        return recipes;
    }

    /** Checks that the index has a row for this page which names as many recipes as there are. */
    void listedIn(String index) {
        Matcher row = Pattern.compile("\\|[^|\n]*\\(" + page + "\\.md\\) \\|([^|\n]*)\\|")
                .matcher(index);
        assertThat(row.find()).as(page).isTrue();
        assertThat(row.group(1).split(";")).as(page).hasSize(recipes());
    }

    int recipes() {
        return (int) RECIPE.matcher(text).results().count();
    }

    private static String assertion(String statement, String result) {
        return ("assertThat(" + statement + ").hasToString(\"" + result + "\");").replaceAll("\\s+", "");
    }

    private static String name(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
