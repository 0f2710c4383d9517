package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation points at what is there: files, and types of the library. */
class DocLinksTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLinkToAFileResolves() throws IOException {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page).replaceAll("(?s)```.*?```", ""));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !target.startsWith("mailto:")) {
                    checked++;
                    if (!Files.exists(page.getParent().resolve(target))) {
                        broken.add(ROOT.relativize(page) + ": " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(checked).isGreaterThan(10);
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
