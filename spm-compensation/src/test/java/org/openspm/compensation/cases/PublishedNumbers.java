package org.openspm.compensation.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;

/** What the demonstrations of flaws use of published cases, with where each was published, so that they run wherever the tests do. */
final class PublishedNumbers {

    private static final String CASES = """
            [
            {"id": "coda-percustomer-cap", "source_url": "http://help.codacommerce.com/create-view-accounts/view-accounts-sales-team",
             "inputs": {
              "rates": [{"from": "2020-01-01", "to": "2020-12-31", "rate": 0.2, "max": 500}, {"from": "2021-01-01", "rate": 0.1, "max": 500, "min_invoice": 100}]}},
            {"id": "commissionstarter-flat", "source_url": "https://commissionstarter.com/blog/how-to-calculate-sales-commissions-excel",
             "inputs": {
              "rate": 0.08}},
            {"id": "commissionstarter-retro-multiplier", "source_url": "https://commissionstarter.com/blog/how-to-calculate-sales-commissions-excel",
             "inputs": {
              "quota": 50000,
              "closed": 62000,
              "rate": 0.08,
              "multipliers": [[1.0, 1.5], [0.75, 1.0], [0, 0.5]]}},
            {"id": "core-rate-scenario-kw", "source_url": "https://physiciansthrive.com/commission-cap",
             "inputs": {
              "cap": 12000,
              "broker_share": 0.3},
             "expected": {"gci_to_cap": 40000}},
            {"id": "excelguru-accel-bands", "source_url": "https://www.excelguru.ca/forums/showthread.php?9795-Automate-Commission-Accelerator-calculations-based-on-quota-attainment-range",
             "inputs": {
              "bands_pct_of_quota": [[100, 125, 1.25], [125, 150, 1.5], [150, 200, 1.75], [200, null, 2.0]]}},
            {"id": "fiveprime-two-part", "source_url": "https://capedge.com/filing/1667633/0001193125-19-021089/FTSV-8K/file/2",
             "inputs": {
              "weights": [0.5, 0.5]}},
            {"id": "iwd-variable-scale", "source_url": "https://initiatewebdevelopment.com/Business-math/straight-variable-commission.html",
             "inputs": {
              "scale": [[0, 35000, 0.04], [35000, 50000, 0.06], [50000, null, 0.08]],
              "net_sales": 150000}},
            {"id": "mikesalkin-minimum", "source_url": "http://www.mikesalkin.com/examples.txt",
             "inputs": {
              "tiers": [[0, 300000, 0.01], [300000, null, 0.005]]}},
            {"id": "mrexcel-territory-counter", "source_url": "https://www.mrexcel.com/board/threads/calculating-commissions-with-tiers-by-month-and-across-multiple-people.930045/",
             "inputs": {
              "tiers": [[0, 500000, 0.02], [500000, 1000000, 0.1], [1000000, 1500000, 0.2], [1500000, 2000000, 0.25], [2000000, null, 0.2]],
              "events": [
               {"month": "Jan", "person": "P1", "amount": 200000},
               {"month": "Feb", "person": "P1", "amount": 200000},
               {"month": "Mar", "person": "P2", "amount": 300000}]}},
            {"id": "mrexcel-threshold-from-zero", "source_url": "https://mrexcel.com/board/threads/sales-compensation-formula.1268544",
             "inputs": {
              "threshold_pct": 50}},
            {"id": "netsuite-marginal-first-bracket", "source_url": "https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_N1126040.html",
             "inputs": {
              "brackets": [[0, 10000, 0], [10000, null, 0.04]]}},
            {"id": "oracle-step-individual", "source_url": "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
             "inputs": {
              "tiers": [[0, 1000, 0.01], [1000, 3000, 0.02], [3000, 8000, 0.03], [8000, 20000, 0.05]],
              "transactions": [
               {"id": "T1", "date": "2015-01-01", "amount": 200},
               {"id": "T2", "date": "2015-01-02", "amount": 300},
               {"id": "T3", "date": "2015-01-15", "amount": 1500},
               {"id": "T4", "date": "2015-02-01", "amount": 1200},
               {"id": "T5", "date": "2015-02-15", "amount": 2000},
               {"id": "T6", "date": "2015-03-01", "amount": 4500}]}},
            {"id": "pcreview-window", "source_url": "https://pcreview.co.uk/threads/need-help-with-a-function.1746350",
             "inputs": {
              "forecast": 500,
              "incremental_goal": 800,
              "rate": 0.02}},
            {"id": "sec-netincome-gate", "source_url": "https://www.sec.gov/Archives/edgar/data/66756/000006675609000015/exhibit_10h7.htm",
             "inputs": {
              "weights": {"net_income": 50, "cash_flow": 25, "strategic": 25},
              "levels_order": ["below", "threshold", "target", "superior"],
              "levels": {
               "threshold_net_income_achieved": {"net_income": [0, 25, 50, 100], "cash_flow": [0, 12.5, 25, 50], "strategic": [0, 0, 25, 50]},
               "not_achieved": {"net_income": [0, 0, 0, 0], "cash_flow": [0, 12.5, 25, 50], "strategic": [0, 0, 0, 0]}}}},
            {"id": "sec-sra-hr-curve", "source_url": "https://www.sec.gov/Archives/edgar/data/862831/000095015206002115/l17984aexv10w20.htm",
             "inputs": {
              "achievement_cap_pct": 120}},
            {"id": "spiff-icr", "source_url": "https://help.salesforce.com/s/articleView?id=sales.spiff_rules_individual_attainment.htm",
             "inputs": {
              "quarter_quota": 250000,
              "target_incentive": 25000,
              "deal": 10000}},
            {"id": "spiff-marginal-220k", "source_url": "https://help.salesforce.com/apex/HTViewHelpDoc?id=sales.spiff_accelerator_functions.htm",
             "inputs": {
              "tiers": [[0, 150000, 0.04], [150000, 250000, 0.08], [250000, null, 0.12]],
              "arr": 220000}},
            {"id": "spiff-tier-220k", "source_url": "https://dhirubhai.net/pulse/accelerators-tier-payout-marginal-rules-amdroddtech-fx2wc",
             "inputs": {
              "tiers": [[0, 150000, 0.04], [150000, 250000, 0.08], [250000, null, 0.12]],
              "arr": 220000}}]
            """;

    private PublishedNumbers() {}

    static List<PublishedCase> all() {
        try {
            JsonNode cases = PublishedCase.json().readTree(CASES);
            return PublishedCase.list(cases, PublishedCase::of);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedCase byId(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
