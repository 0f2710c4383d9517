package org.openspm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page of the documentation, and the tests that hold its snippets; both stand in the checkout that is being tested. */
final class DocSource {

    private final String text;

    private DocSource(Path file) {
        this.text = read(file);
    }

    static DocSource readme() {
        return new DocSource(root().resolve("README.md"));
    }

    static DocSource guide(String name) {
        return new DocSource(root().resolve("docs/guide/" + name + ".md"));
    }

    static DocSource cookbook() {
        return new DocSource(root().resolve("docs/cookbook/README.md"));
    }

    /** Returns the text of a file of the repository. */
    static String text(Path file) {
        return read(root().resolve(file));
    }

    private static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String testSource(String name) {
        return read(Path.of("src/test/java/org/openspm/testkit/" + name + ".java"));
    }

    private static List<String> blocks(String text, String language) {
        return Pattern.compile("^```" + language + "\n(.*?)\n```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    List<String> codeBlocks(String language) {
        return blocks(text, language);
    }

    boolean contains(String words) {
        return text.contains(words);
    }

    /** Returns a fenced block as it stands. */
    String block(String language, int index) {
        return codeBlocks(language).get(index);
    }

    /** Returns a fenced block without white space and comments: the layout of a page is not that of a source file. */
    String codeOf(String language, int index) {
        return bare(block(language, index));
    }

    /** Returns what stands between two marks of a source file, without white space and comments. */
    static String region(String source, String name) {
        Matcher matcher = Pattern.compile("// \\[" + name + "]\n(.*?)// \\[/" + name + "]", Pattern.DOTALL)
                .matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No region " + name);
        }
        return bare(matcher.group(1));
    }

    /** Returns the fenced blocks of a language under a heading of the second level. */
    List<String> under(String heading, String language) {
        int start = text.indexOf("\n## " + heading + "\n");
        int end = text.indexOf("\n## ", start + 1);
        return blocks(text.substring(start, end), language);
    }

    /** Returns code without white space and comments. */
    static String bare(String code) {
        return code.replaceAll("(?m)//.*$", "").replaceAll("\\s+", "");
    }
}
