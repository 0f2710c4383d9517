package org.openspm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CONTRIBUTING says of every published package what is promised, and promises nothing of what a module keeps to this library. */
class PromiseTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern PACKAGE = Pattern.compile("`([\\w.]+)`( itself)?");

    /** Returns the packages of the rows whose promise starts with a word; all for none. */
    private static List<String> promised(String promise) {
        List<String> packages = new ArrayList<>();
        for (String row : rows()) {
            String[] cells = row.split("\\|", -1);
            if (cells[2].strip().startsWith(promise)) {
                packages.addAll(packages(cells[1]));
            }
        }
        return packages;
    }

    private static List<String> rows() {
        String page = DocSource.text(Path.of("CONTRIBUTING.md"));
        return page.substring(page.indexOf("\n## Versions"), page.indexOf("\n## Releases"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    /** A name in full is what those after it are of, and a package only if it says so. */
    private static List<String> packages(String cell) {
        List<String> packages = new ArrayList<>();
        String of = "";
        Matcher name = PACKAGE.matcher(cell);
        while (name.find()) {
            if (!name.group(1).startsWith("org.openspm.")) {
                packages.add(of + "." + name.group(1));
            } else {
                of = name.group(1);
                if (name.group(2) != null) {
                    packages.add(of);
                }
            }
        }
        return packages;
    }

    @Test
    void everyPublishedPackageHasOnePromise() throws IOException {
        List<String> published = new ArrayList<>();
        for (String module : List.of("spm-core", "spm-compensation", "spm-benchmarks", "spm-testkit")) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .map(file ->
                                sources.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
                        .forEach(published::add);
            }
        }
        assertThat(published).hasSizeGreaterThan(30);
        assertThat(promised("")).containsExactlyInAnyOrderElementsOf(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "compensation"})
    void whatIsPromisedIsExported(String module) {
        String descriptor = DocSource.text(Path.of("spm-" + module, "src/main/java/module-info.java"));
        TreeSet<String> exported = new TreeSet<>();
        Pattern.compile("exports ([\\w.]+);")
                .matcher(descriptor)
                .results()
                .forEach(name -> exported.add(name.group(1)));
        TreeSet<String> kept = new TreeSet<>(promised(""));
        kept.removeAll(promised("none"));
        kept.removeIf(name -> !(name + ".").startsWith("org.openspm." + module + "."));
        assertThat(kept).isEqualTo(exported);
    }
}
