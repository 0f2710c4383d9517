package org.openspm.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openspm.examples.page.Charts.Axis;
import org.w3c.dom.Element;

class ChartsTest {

    private static final AltText WORDS = new AltText("A & b", "It rises from 1 to 3 < 4.");
    private static final Axis AXIS = new Axis("USD", "#,##0");

    private static String lines(String id) {
        return Charts.lines(id, WORDS, AXIS, AXIS, List.of(0, 1, 2), List.of(new Series("Paid", List.of(1, 2, 3))));
    }

    private static String dots(String id) {
        return Charts.dots(
                id,
                WORDS,
                AXIS,
                AXIS,
                List.of(1, 2, 3),
                new Series("A rep", List.of(1.5, Double.NaN, 3)),
                List.of(new Series("All", List.of(2, 2, 2)), new Series("Limit", List.of(5, 4, 3))));
    }

    private static String bars(String id) {
        return Charts.bars(id, WORDS, AXIS, List.of("Ann", "Bob"), new Series("Attainment", List.of(120, 80)), 100);
    }

    private static String stacked(String id) {
        return Charts.stacked(
                id,
                WORDS,
                AXIS,
                List.of("Q1", "Q2"),
                List.of(new Series("NA", List.of(1, 2)), new Series("EMEA", List.of(3, 4))));
    }

    /** With fonts or without, the words are there. */
    @Test
    void charts_sayInWordsWhatTheyShow() {
        assertThat(List.of(lines("a"), bars("b"), stacked("c"), dots("d")))
                .allMatch(chart -> chart.contains("It rises from 1 to 3 &lt; 4."));
    }

    @Test
    void charts_areSvgWithTitleAndDescription() throws Exception {
        Fonts.assumeInstalled();
        for (String chart : List.of(lines("a"), bars("a"), stacked("a"), dots("a"))) {
            Element svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(chart.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("a-title a-text");
            assertThat(svg.getAttribute("viewBox")).startsWith("0 0 880 ");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("A & b");
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo("It rises from 1 to 3 < 4.");
        }
    }

    @Test
    void charts_areTheSameEveryTime() {
        assertThat(lines("a")).isEqualTo(lines("a"));
        assertThat(bars("a")).isEqualTo(bars("a"));
        assertThat(stacked("a")).isEqualTo(stacked("a"));
        assertThat(dots("a")).isEqualTo(dots("a"));
    }

    @Test
    void charts_ofOnePage_shareNoId() {
        assertThat(Pattern.compile("\\bid=\"([^\"]*)\"")
                        .matcher(lines("a") + bars("b") + stacked("c") + dots("d"))
                        .results()
                        .map(found -> found.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void charts_growWithTheirBars() {
        Fonts.assumeInstalled();
        assertThat(bars("a")).contains("viewBox=\"0 0 880 112\"");
    }
}
