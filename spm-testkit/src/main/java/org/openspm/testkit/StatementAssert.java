package org.openspm.testkit;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.openspm.compensation.evaluation.Statement;
import org.openspm.compensation.evaluation.StatementLine;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;

/** Assertions on a statement; whatever fails prints its trace. */
public final class StatementAssert extends AbstractAssert<StatementAssert, Statement> {

    StatementAssert(Statement actual) {
        super(actual, StatementAssert.class);
    }

    /**
     * Checks the total.
     *
     * @param expected  the total, in the currency of the plan
     * @return these assertions
     */
    public StatementAssert earns(Amount expected) {
        Objects.requireNonNull(expected, "expected");
        isNotNull();
        if (!expected.in(actual.total().currency()).equals(actual.total())) {
            fails("The statement should come to (" + expected + "), and comes to (" + actual.total() + ").");
        }
        return this;
    }

    /**
     * Checks that nothing is earned.
     *
     * @return these assertions
     */
    public StatementAssert earnsNothing() {
        return earns(Amount.amount(0));
    }

    /**
     * Checks the amount of a line; of several lines with one label, their sum.
     *
     * @param label  the label, such as the name of a component
     * @param expected  the amount, in the currency of the plan
     * @return these assertions
     */
    public StatementAssert hasLine(String label, Amount expected) {
        Objects.requireNonNull(expected, "expected");
        Money amount = Money.total(
                actual.total().currency(),
                lines(label).stream().map(StatementLine::amount).toList());
        if (!expected.in(amount.currency()).equals(amount)) {
            fails("The line (" + label + ") should be (" + expected + "), and is (" + amount + ").");
        }
        return this;
    }

    /**
     * Checks how many transactions a line was earned by.
     *
     * @param label  the label, such as the name of a component
     * @param expected  the number
     * @return these assertions
     */
    public StatementAssert hasTransactions(String label, int expected) {
        int number = lines(label).stream()
                .mapToInt(line -> line.transactions().size())
                .sum();
        if (number != expected) {
            fails("The line (" + label + ") should have (" + expected + ") transactions, and has (" + number + ").");
        }
        return this;
    }

    /**
     * Checks that some line of the explanation holds a text.
     *
     * @param text  the text
     * @return these assertions
     */
    public StatementAssert explains(String text) {
        isNotNull();
        new TraceAssert(actual.explain()).explains(text);
        return this;
    }

    /**
     * Compares the whole explanation as text with the one it should be. How lines end, and spaces at their ends, do not count.
     *
     * @param golden  the text, such as one that was read and found right before
     * @return these assertions
     */
    public StatementAssert isExplainedAs(String golden) {
        isNotNull();
        new TraceAssert(actual.explain()).rendersAs(golden);
        return this;
    }

    private List<StatementLine> lines(String label) {
        Objects.requireNonNull(label, "label");
        isNotNull();
        List<StatementLine> lines = actual.lines().stream()
                .filter(line -> line.label().equals(label))
                .toList();
        if (lines.isEmpty()) {
            fails("The statement should have a line (" + label + "), and has "
                    + actual.lines().stream().map(StatementLine::label).toList() + ".");
        }
        return lines;
    }

    private void fails(String what) {
        failWithMessage("%s", what + "\n" + actual.explain().render());
    }
}
