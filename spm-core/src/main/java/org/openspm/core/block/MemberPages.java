package org.openspm.core.block;

import java.util.List;
import java.util.function.IntFunction;
import org.openspm.core.schema.Field;

/** The members of a field in all rows, a page for each block. */
final class MemberPages {

    private final int[][] pages;
    private final Numbering<Object> members;
    private final Refusals refused;

    private MemberPages(int[][] pages, Numbering<Object> members, Refusals refused) {
        this.pages = pages;
        this.members = members;
        this.refused = refused;
    }

    static <T> MemberPages of(List<T> rows, Field<T, ?> field) {
        return of(rows.size(), row -> field.member(rows.get(row)));
    }

    static MemberPages of(int rows, IntFunction<Object> members) {
        int[][] pages = new int[Pages.count(rows)][];
        Numbering<Object> numbering = new Numbering<>();
        Refusals refused = new Refusals(members);
        for (int page = 0; page < pages.length; page++) {
            int[] numbers = new int[Pages.size(rows, page)];
            for (int i = 0; i < numbers.length; i++) {
                int row = page * RowBlock.LENGTH + i;
                try {
                    numbers[i] = numbering.numberOf(members.apply(row));
                } catch (RuntimeException e) {
                    refused.add(row);
                }
            }
            pages[page] = numbers;
        }
        return new MemberPages(pages, numbering, refused);
    }

    int[] numbers(int page) {
        return pages[page];
    }

    Numbering<Object> members() {
        return members;
    }

    Refusals refused() {
        return refused;
    }
}
