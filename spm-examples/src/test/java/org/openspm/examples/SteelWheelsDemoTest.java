package org.openspm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SteelWheelsDemoTest {

    @TempDir
    private static Path directory;

    private static String text;
    private static String html;

    @BeforeAll
    static void run() throws Exception {
        Path page = directory.resolve("deep/down/page.html");
        text = SteelWheelsDemo.run(page);
        html = Files.readString(page);
    }

    @Test
    void text_hasTheKeyLines() {
        assertThat(text.lines())
                .contains(
                        "  2004-Q2      30    660,588  +16.94 %      25,407.23    13.33 %",
                        "  Japan           6    168,508  -42.39 %      28,084.67     0.00 %",
                        "  All           151  4,800,651  +33.28 %      32,657.49     2.65 %",
                        "  Gerard Bondur          73  2,295,944  +40.59 %      32,337.24     2.74 %",
                        "  Tom King               0          0          -              -          -",
                        "  George Vanauf        220,000    417,512    189.78 %   24,701.20   3,000.00   -4,601.20   23,100.00",
                        "  All                                                  271,106.83  27,000.00  -46,549.10  251,557.73",
                        "  All                37,265.15  30,302.30  56,063.91  127,926.37  251,557.73",
                        "  Cap: 3 x target incentive each YEAR   -666.10",
                        "  Total                                8,448.27",
                        "No order is lost: 147 credited, 4 passed over and 0 rejected are the 151 orders of 2004.",
                        "  10327, Danish Wholesale Imports   Pamela Castillo  2004-11  2004-12       late     962.96",
                        "  All                    15        8  53.33 %  30.12 % to 75.19 %  average",
                        "  Class           average");
    }

    @Test
    void text_statesTheAssumptions() {
        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "Assumptions: the database knows orders and people, but neither quotas nor a compensation plan.")
                .contains("Quota 120 % of what a rep booked in 2003, rounded to ten thousand")
                .contains("2.5 % from 0 %, 4.5 % from 50 %, 7.5 % from 100 %, 10 % from 150 % of the quota.")
                .contains("Sales managers: 0.75 % from 0 %, 1.25 % from 100 % of the quota.")
                .contains("Cap 3 target incentives a year");
    }

    @Test
    void text_fitsATerminal() {
        assertThat(text.lines()).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(100);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
        assertThat(text).isASCII();
    }

    @Test
    void text_endsWithThePage() {
        assertThat(text.strip().lines().reduce("", (first, last) -> last))
                .isEqualTo("The same with pictures: " + directory.resolve("deep/down/page.html"));
    }

    @Test
    void run_again_yieldsTheSame() throws Exception {
        Path page = directory.resolve("deep/down/page.html");

        assertThat(SteelWheelsDemo.run(page)).isEqualTo(text);
        assertThat(Files.readString(page)).isEqualTo(html);
    }

    @Test
    void main_printsTheReportAndNothingElse() throws Exception {
        Path page = directory.resolve("deep/down/page.html");
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
            System.setErr(new PrintStream(complained, true, StandardCharsets.US_ASCII));
            SteelWheelsDemo.main(page.toString());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.US_ASCII)).isEqualTo(text);
        assertThat(complained.toString(StandardCharsets.US_ASCII)).isEmpty();
    }

    @Test
    void path_belowTheWorkingDirectory_isShownRelativeToIt() throws Exception {
        Path page = Path.of("target/demo-test/page.html");

        assertThat(SteelWheelsDemo.run(page)).endsWith("The same with pictures: " + page + "\n");
        assertThat(page).exists();
    }

    @Test
    void page_isWellFormed() throws Exception {
        Document document = parsed();

        assertThat(document.getElementsByTagName("section").getLength()).isEqualTo(9);
        assertThat(document.getElementsByTagName("table").getLength()).isEqualTo(13);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("SteelWheels 2004");
        assertThat(document.getElementsByTagName("meta").getLength()).isEqualTo(2);
    }

    @Test
    void page_needsNothingElse() {
        assertThat(html).doesNotContainPattern("(?i)<(script|link|img|iframe|object|embed|image|use)\\b");
        assertThat(html).doesNotContainPattern("(?i)@import|url\\((?!#)");
        assertThat(html).doesNotContainPattern("(?i)\\b(src|href)\\s*=\\s*[\"'](?!#)");
        assertThat(Pattern.compile("https?://[^\"]*").matcher(html).results().map(found -> found.group()))
                .as("names of XML vocabularies, not references")
                .allMatch(name ->
                        name.equals("http://www.w3.org/2000/svg") || name.equals("http://www.w3.org/1999/xlink"));
    }

    @Test
    void page_hasNoIdTwice() {
        assertThat(Pattern.compile("\\bid=\"([^\"]*)\"").matcher(html).results().map(found -> found.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void page_saysInWordsWhatItsPicturesShow() {
        assertThat(html)
                .contains("in all USD 10,383,561.00. The fourth quarter is the strongest of both full years.")
                .contains("it pays USD 7,700.00 at 100 percent and is flat at USD 23,100.00 from 182.5 percent.")
                .contains("8 of 15 reach the line at 100 percent. Peter Marsh 410 %, ");
    }

    @Test
    void page_hasTheNumbersOfTheText() {
        assertThat(html)
                .contains("<td>251,557.73</td>")
                .contains("<td>8,448.27</td>")
                .contains("USD 58,161.00 at 10 %");
    }

    private static Document parsed() throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
