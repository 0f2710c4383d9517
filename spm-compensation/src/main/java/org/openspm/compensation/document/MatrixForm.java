package org.openspm.compensation.document;

import java.util.List;
import java.util.function.Supplier;
import org.openspm.compensation.rate.Bound;
import org.openspm.compensation.rate.Lookup;
import org.openspm.compensation.rate.Pay;
import org.openspm.compensation.rate.RateMatrix;

/** Matrices: {@code {matrix: [{lookup: margin, bands: [..]}, ..], rows: [[..], ..]}}. */
final class MatrixForm {

    private MatrixForm() {}

    static Tree tree(RateMatrix matrix) {
        return Tree.of("matrix", Tree.each(matrix.dimensions(), MatrixForm::lookup))
                .put("rows", Tree.each(matrix.rows(), row -> Tree.each(row, PayForm::write)))
                .put("otherwise", matrix.otherwise(), PayForm::write);
    }

    private static Object lookup(Lookup lookup) {
        return Tree.of("lookup", lookup.name())
                .put("categories", lookup.categories(), category -> category)
                .put("bands", lookup.bounds(), Scalars::bound)
                .put("below", lookup.end(), Scalars::bound)
                .flag("openBelow", lookup.isOpenBelow())
                .flag("boundaryToBandBelow", lookup.isBoundaryToBandBelow())
                .map();
    }

    static Supplier<RateMatrix> read(Branch map) {
        Part<List<Lookup>> over = map.list("matrix", MatrixForm::lookup);
        Part<List<List<Pay>>> rows = map.list("rows", row -> row.list(PayForm::read));
        Part<Pay> otherwise = map.optional("otherwise", PayForm::read);
        return () -> {
            RateMatrix matrix = RateMatrix.over(over.get());
            for (List<Pay> row : rows.get()) {
                matrix = matrix.row(row.toArray(Pay[]::new));
            }
            return otherwise.optional().map(matrix::otherwise).orElse(matrix);
        };
    }

    private static Lookup lookup(Node node) {
        return node.map("The lookup", map -> {
            Part<String> name = map.required("lookup", Node::text);
            boolean isBands = map.kind(List.of("bands", "categories")).equals("bands");
            Part<List<Bound>> bands = map.list("bands", Scalars::bound);
            Part<List<String>> categories = map.list("categories", Node::text);
            Part<Bound> below = map.optional("below", Scalars::bound);
            Part<Boolean> openBelow = map.flag("openBelow");
            Part<Boolean> boundaryBelow = map.flag("boundaryToBandBelow");
            return () -> {
                Lookup lookup = isBands
                        ? Lookup.bands(name.get(), bands.get())
                        : Lookup.categories(name.get(), categories.get());
                lookup = below.optional().map(lookup::below).orElse(lookup);
                lookup = openBelow.get() ? lookup.openBelow() : lookup;
                return boundaryBelow.get() ? lookup.boundaryToBandBelow() : lookup;
            };
        });
    }
}
