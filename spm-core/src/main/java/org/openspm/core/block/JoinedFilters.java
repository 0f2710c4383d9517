package org.openspm.core.block;

import java.util.Arrays;
import java.util.List;

/** Filters made of others; as with conditions, a part is asked only where those before it leave the answer open. */
final class JoinedFilters {

    private JoinedFilters() {}

    record All<T>(List<Filter<T>> parts) implements Filter<T> {

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            Selection left = from;
            for (Filter<T> part : parts) {
                left = part.select(block, left);
            }
            return left;
        }
    }

    static final class Any<T> implements Filter<T> {

        private final List<Filter<T>> parts;
        private final Selection hits;
        private final Selection open;
        private final boolean[] chosen;
        private final boolean[] rest;

        Any(List<Filter<T>> parts, int length) {
            this.parts = parts;
            this.hits = new Selection(length);
            this.open = new Selection(length);
            this.chosen = new boolean[length];
            this.rest = new boolean[length];
        }

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            int size = block.all().count();
            Arrays.fill(chosen, false);
            Arrays.fill(rest, false);
            Selection left = from;
            for (Filter<T> part : parts) {
                Selection found = part.select(block, left);
                found.markIn(chosen);
                left.markIn(rest);
                found.unmarkIn(rest);
                open.takeChosen(rest, size);
                left = open;
            }
            hits.takeChosen(chosen, size);
            return hits;
        }
    }

    static final class Not<T> implements Filter<T> {

        private final Filter<T> part;
        private final Selection hits;
        private final boolean[] rest;

        Not(Filter<T> part, int length) {
            this.part = part;
            this.hits = new Selection(length);
            this.rest = new boolean[length];
        }

        @Override
        public Selection select(RowBlock<T> block, Selection from) {
            Arrays.fill(rest, false);
            from.markIn(rest);
            part.select(block, from).unmarkIn(rest);
            hits.takeChosen(rest, block.all().count());
            return hits;
        }
    }
}
