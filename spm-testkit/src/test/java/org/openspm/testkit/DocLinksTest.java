package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation points at what is there: files, headings, and types of the library. */
class DocLinksTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** A link of a page to a file, or to a heading of one. */
    private record Link(Path page, Path file, String heading) {

        boolean isBroken() {
            return !Files.exists(file) || (heading != null && !headings(file).contains(heading));
        }
    }

    /** All pages of the repository, wherever they are. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.[^/]*)/.*"))
                    .sorted()
                    .toList();
        }
    }

    private static String prose(Path page) {
        return FENCED.matcher(DocSource.text(ROOT.relativize(page))).replaceAll("");
    }

    private static List<Link> links(Path page) {
        return LINK.matcher(prose(page))
                .results()
                .filter(link -> !link.group(1).matches("(\\w+://|mailto:).*"))
                .map(link -> new Link(
                        page,
                        link.group(1).isEmpty()
                                ? page
                                : page.resolveSibling(link.group(1)).normalize(),
                        link.group(2)))
                .toList();
    }

    /** The headings of a page as they stand in links: small letters, without punctuation, joined by hyphens. */
    private static Set<String> headings(Path page) {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyLinkToAFileOrAHeadingResolves() throws IOException {
        List<Link> all = new ArrayList<>();
        for (Path page : pages()) {
            all.addAll(links(page));
        }
        assertThat(all).hasSizeGreaterThan(70);
        assertThat(all).filteredOn(link -> link.heading() != null).isNotEmpty();
        assertThat(all).filteredOn(Link::isBroken).isEmpty();
    }

    /** A page that nothing leads to is not found by anybody. */
    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(ROOT.resolve("README.md")));
        while (!next.isEmpty()) {
            Path page = next.remove();
            if (page.toString().endsWith(".md") && reached.add(page)) {
                links(page).forEach(link -> next.add(link.file()));
            }
        }
        assertThat(reached).containsAll(pages());
    }

    /** A page that is named without being linked is there too. */
    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            Pattern.compile("`(docs/[\\w./-]+\\.\\w+)`")
                    .matcher(prose(page))
                    .results()
                    .map(named -> named.group(1))
                    .filter(named -> !Files.exists(ROOT.resolve(named)))
                    .forEach(named -> missing.add(ROOT.relativize(page) + ": " + named));
        }
        assertThat(missing).isEmpty();
    }

    /** A type that is renamed takes its word in the vocabulary along. */
    @Test
    void everyTypeInTheVocabularyExists() throws IOException {
        Set<String> types;
        try (Stream<Path> sources = Files.walk(ROOT)) {
            types = sources.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        List<String> named = new ArrayList<>();
        for (String row : Files.readAllLines(ROOT.resolve("docs/vocabulary.md"))) {
            String[] cells = row.split("\\|", -1);
            if (cells.length == 5) {
                Matcher type = Pattern.compile("`(\\w+)`").matcher(cells[3]);
                while (type.find()) {
                    named.add(type.group(1));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(types).containsAll(named);
    }
}
