package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of the example can be read on a phone, without a mouse and without seeing its pictures. */
class PageAccessibilityTest {

    @TempDir
    private static Path directory;

    private static String html;
    private static Document page;

    @BeforeAll
    static void write() throws Exception {
        Path file = directory.resolve("page.html");
        SteelWheelsDemo.run(file);
        html = Files.readString(file);
        page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<MatchResult> matches(String pattern) {
        return Pattern.compile(pattern).matcher(html).results().toList();
    }

    @Test
    void everyPictureHasWordsForIt() {
        assertThat(elements("svg")).hasSize(9).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-labelledby").split(" "))
                    .hasSize(2)
                    .allSatisfy(id -> assertThat(elements("*").stream()
                                    .filter(element ->
                                            element.getAttribute("id").equals(id))
                                    .map(Element::getTextContent))
                            .singleElement()
                            .satisfies(words -> assertThat(words).isNotBlank()));
            assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
        });
        assertThat(elements("img")).isEmpty();
    }

    @Test
    void itIsAsWideAsTheScreenAndCanBeMadeLarger() {
        assertThat(elements("meta").stream()
                        .filter(meta -> meta.getAttribute("name").equals("viewport"))
                        .map(meta -> meta.getAttribute("content")))
                .containsExactly("width=device-width, initial-scale=1");
    }

    /** Only what stands in a region of its own that scrolls may be wider than a phone. */
    @Test
    void nothingHasAFixedWidth() {
        assertThat(matches("(?<![-\\w])width: *[\\d.]+(px|rem|em)\\b")).isEmpty();
        assertThat(matches("<(table|td|th|div|section|main|p|pre)[^>]* width=")).isEmpty();
        assertThat(elements("svg"))
                .allSatisfy(svg -> assertThat(svg.getAttribute("width")).isEmpty())
                .allSatisfy(svg -> assertThat(svg.getAttribute("viewBox")).isNotEmpty());
        assertThat(html).contains("@media (max-width: 40rem)");
    }

    @Test
    void whatScrollsIsReachedByKeyboardAndHasAName() {
        List<Element> regions = elements("*").stream()
                .filter(element -> element.getAttribute("class").equals("wide")
                        || element.getTagName().equals("pre"))
                .toList();
        assertThat(regions).hasSize(23).allSatisfy(region -> {
            assertThat(region.getAttribute("tabindex")).isEqualTo("0");
            assertThat(region.getAttribute("role")).isEqualTo("region");
            assertThat(region.getAttribute("aria-label")).isNotBlank();
        });
        assertThat(regions.stream().map(region -> region.getAttribute("aria-label")))
                .doesNotHaveDuplicates();
        assertThat(List.of("table", "svg"))
                .allSatisfy(tag -> assertThat(elements(tag))
                        .allSatisfy(wide -> assertThat(regions).contains((Element) wide.getParentNode())));
    }

    @Test
    void rowsAndColumnsHaveHeadings() {
        assertThat(elements("thead")).hasSameSizeAs(elements("table"));
        assertThat(elements("th"))
                .allSatisfy(heading -> assertThat(heading.getAttribute("scope")).isIn("row", "col"));
        assertThat(elements("tr"))
                .allSatisfy(row ->
                        assertThat(row.getElementsByTagName("th").getLength()).isPositive());
    }

    @Test
    void headingsAreAnOutline() {
        List<Integer> levels = matches("<h([1-6])>").stream()
                .map(heading -> Integer.valueOf(heading.group(1)))
                .toList();
        assertThat(levels).startsWith(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        assertThat(IntStream.range(1, levels.size()))
                .allSatisfy(i -> assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1));
    }

    @Test
    void itSaysItsLanguageAndNeedsNothingElse() {
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(elements("script")).isEmpty();
        assertThat(elements("link")).isEmpty();
        assertThat(matches("\\b(src|href)=\"(?!#)")).isEmpty();
        assertThat(matches("url\\((?!['\"]?#)")).isEmpty();
        assertThat(matches("\\bid=\"([^\"]+)\"").stream().map(id -> id.group(1)))
                .doesNotHaveDuplicates();
    }
}
