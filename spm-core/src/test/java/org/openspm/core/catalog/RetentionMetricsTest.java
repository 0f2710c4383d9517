package org.openspm.core.catalog;

import static org.openspm.core.catalog.Probe.of;

import java.util.List;

class RetentionMetricsTest extends ChapterContract {

    private static final RetentionMetrics M = SalesMetrics.retention();
    private static final Sheet ACCOUNTS = Sheet.of("accounts");

    @Override
    Chapter chapter() {
        return Chapter.RETENTION;
    }

    @Override
    List<Probe> probes() {
        var facts = ACCOUNTS.facts(
                "start end up down lost fresh kept",
                "100 150 50 0 0 0 x",
                "100 80 0 20 0 0 x",
                "100 0 0 0 100 0 -",
                "0 500 0 0 0 500 x");
        var start = ACCOUNTS.sum("start");
        var up = ACCOUNTS.sum("up");
        var down = ACCOUNTS.sum("down");
        var lost = ACCOUNTS.sum("lost");
        var from = ACCOUNTS.money("start");
        var to = ACCOUNTS.money("end");
        var customers = ACCOUNTS.count().where(ACCOUNTS.text("start").is("100"));
        return List.of(
                of("retention.netRevenueRetention", M.netRevenueRetention(start, up, down, lost), facts, "23/30", "%"),
                of(
                        "retention.netRevenueRetentionOfAccounts",
                        M.netRevenueRetentionOfAccounts(from, to),
                        facts,
                        "23/30",
                        "%"),
                of(
                        "retention.netRevenueRetentionOfAccounts",
                        M.netRevenueRetentionOfAccounts(ACCOUNTS.number("start"), ACCOUNTS.number("end")),
                        facts,
                        "23/30",
                        "%"),
                of("retention.grossRevenueRetention", M.grossRevenueRetention(start, down, lost), facts, "3/5", "%"),
                of(
                        "retention.grossRevenueRetentionOfAccounts",
                        M.grossRevenueRetentionOfAccounts(from, to),
                        facts,
                        "3/5",
                        "%"),
                of("retention.logoRetention", M.logoRetention(customers, ACCOUNTS.marked("kept")), facts, "2/3", "%"),
                of(
                        "retention.logoChurn",
                        M.logoChurn(customers, ACCOUNTS.marked("kept").not()),
                        facts,
                        "1/3",
                        "%"),
                of("retention.grossRevenueChurn", M.grossRevenueChurn(start, down, lost), facts, "2/5", "%"),
                of("retention.quickRatio", M.quickRatio(ACCOUNTS.sum("fresh"), up, down, lost), facts, "55/12", "x"),
                of("retention.expansionShare", M.expansionShare(up, ACCOUNTS.sum("fresh")), facts, "1/11", "%"));
    }
}
