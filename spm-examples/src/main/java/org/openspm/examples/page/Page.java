package org.openspm.examples.page;

import java.util.List;
import java.util.function.Supplier;

/**
 * A document as an HTML page that needs no other file.
 *
 * <p>Text is escaped; only pictures are taken as they are. The page is well-formed XML, too. It is built up and then written out once:
 *
 * <pre>{@code
 * Page page = new Page();
 * page.title("Sales 2004", "What was sold, and what it paid.");
 * page.section("Bookings by quarter", "Cancelled orders are left out.");
 * page.picture(() -> svg);
 * String html = page.html();
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class Page implements Document {

    private static final String STYLE = """
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 0; background: #f6f7f9; color: #1f2933;
              font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
            main { max-width: 68rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
            h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
            .lead { margin: .75rem 0 2rem; max-width: 42rem; color: #52606d; font-size: 1.1rem; }
            section { margin: 0 0 1.5rem; padding: 1.5rem; background: #fff;
              border: 1px solid #e4e7eb; border-radius: 10px; }
            h2 { margin: 0; font-size: 1.2rem; line-height: 1.3; }
            h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; line-height: 1.3; }
            p { margin: .35rem 0 1rem; max-width: 44rem; color: #52606d; }
            dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.25rem; margin: 1rem 0; }
            dt { font-weight: 600; }
            dd { margin: 0; color: #52606d; }
            svg { display: block; width: 100%; min-width: 36rem; height: auto; }
            .wide { overflow-x: auto; }
            :focus-visible { outline: 2px solid #1f4e79; outline-offset: 2px; }
            table { width: 100%; border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
            thead th { color: #52606d; font-weight: 600; border-bottom: 2px solid #cbd2d9; }
            tbody th, tfoot th { font-weight: inherit; }
            th, td { padding: .4rem .5rem; text-align: right; white-space: nowrap; }
            th:first-child { text-align: left; padding-left: 0; }
            tbody th, td { border-bottom: 1px solid #e4e7eb; }
            tbody tr:last-child > *, tfoot tr:last-child > * { border-bottom: 0; }
            tfoot th, tfoot td { font-weight: 600; }
            tfoot tr:first-child > * { border-top: 2px solid #cbd2d9; }
            pre { margin: 0; overflow-x: auto; font: .85rem/1.55 ui-monospace, "Cascadia Mono", Menlo, Consolas,
              "DejaVu Sans Mono", monospace; }
            @media (max-width: 40rem) {
              main { padding: 1.5rem .75rem 2rem; }
              section { padding: 1rem; }
              dl { grid-template-columns: 1fr; gap: 0; }
              dd { margin: 0 0 .6rem; }
              svg { min-width: 48rem; }
              th:first-child { position: sticky; left: 0; min-width: 8.5rem; background: #fff;
                white-space: normal; }
            }
            @media print { body { background: #fff; } section { break-inside: avoid; } }
            """;

    private static final String NO_BREAK = "\u00a0";

    private final StringBuilder body = new StringBuilder();
    private String title = "";
    private boolean inSection;
    private boolean inTerms;

    /** Creates a page without content. */
    public Page() {}

    @Override
    public void title(String heading, String lead) {
        title = heading;
        element("h1", heading);
        body.append("<p class=\"lead\">").append(escape(lead)).append("</p>\n");
    }

    @Override
    public void section(String heading, String lead) {
        endSection();
        inSection = true;
        body.append("<section>\n");
        element("h2", heading);
        element("p", lead);
    }

    @Override
    public void paragraph(String text) {
        endTerms();
        element("p", text);
    }

    @Override
    public void term(String term, String text) {
        body.append(inTerms ? "" : "<dl>\n");
        inTerms = true;
        element("dt", term);
        element("dd", text);
    }

    @Override
    public void table(Table table) {
        endTerms();
        element("h3", table.caption());
        startWide(table.caption());
        body.append("<table>\n<thead>");
        row("th scope=\"col\"", table.headings());
        body.append("</thead>\n<tbody>\n");
        table.rows().forEach(cells -> row("td", cells));
        body.append("</tbody>\n");
        if (!table.totals().isEmpty()) {
            body.append("<tfoot>\n");
            table.totals().forEach(cells -> row("td", cells));
            body.append("</tfoot>\n");
        }
        body.append("</table></div>\n");
    }

    @Override
    public void fixed(String caption, String text) {
        endTerms();
        element("h3", caption);
        body.append("<pre ")
                .append(scrollable(caption))
                .append('>')
                .append(escape(text))
                .append("</pre>\n");
    }

    @Override
    public void picture(String caption, Supplier<String> svg) {
        endTerms();
        element("h3", caption);
        startWide(caption);
        body.append(svg.get()).append("</div>\n");
    }

    /**
     * Returns the whole page.
     *
     * @return the page as HTML, to be written as UTF-8
     */
    public String html() {
        endSection();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, body);
    }

    private void element(String name, String text) {
        body.append('<').append(name).append('>').append(escape(text).replace(" %", NO_BREAK + "%"));
        body.append("</").append(name).append(">\n");
    }

    /** Writes a row whose first cell says what the others are about. */
    private void row(String tag, List<String> cells) {
        body.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String start = i == 0 && tag.equals("td") ? "th scope=\"row\"" : tag;
            body.append('<').append(start).append('>').append(escape(cells.get(i)));
            body.append("</").append(start, 0, 2).append('>');
        }
        body.append("</tr>\n");
    }

    private void startWide(String caption) {
        body.append("<div class=\"wide\" ").append(scrollable(caption)).append('>');
    }

    /** What may be wider than a phone is scrolled by keyboard, too, and has a name to be found by. */
    private static String scrollable(String caption) {
        return "role=\"region\" tabindex=\"0\" aria-label=\"" + escape(caption) + "\"";
    }

    private void endTerms() {
        body.append(inTerms ? "</dl>\n" : "");
        inTerms = false;
    }

    private void endSection() {
        endTerms();
        body.append(inSection ? "</section>\n" : "");
        inSection = false;
    }

    /**
     * Writes text so that a browser shows it as it is.
     *
     * @param text  the text
     * @return the text with the four characters that HTML gives a meaning replaced
     */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
