package org.openspm.compensation.document;

/** A plan as a human reads and writes it. */
final class Examples {

    static final String ACCOUNT_EXECUTIVE = """
            version: 1
            name: Account executive 2026
            currency: USD
            year: 2026
            calendar:
              startingIn: FEBRUARY
            paidEach: MONTH
            rounding:
              mode: HALF_UP
            convertingOn: CREDIT_DATE
            prorating:
              by: ACTUAL_DAYS
            creditDaysAfterLeaving: 0
            crediting:
            - schema: deals
              "on": closed
              to:
              - direct:
                  field: rep
                share: 100 %
              when:
                field: won
                in:
                - true
            components:
            - name: New business
              measure:
                sum: amount
                of: deals
                where:
                  field: product
                  in:
                  - Core
                  - Plus
              quota: new business
              accumulating: YEAR
              pay:
                marginal:
                - from: 0 %
                  rate: 5 %
                - from: 50 %
                  rate: 8 %
                - from: 100 %
                  rate: 12 %
            - name: Large-deal SPIFF
              measure:
                count: deals
                where:
                  field: amount
                  atLeast: USD 10000
              pay:
                perUnit: "50"
            - name: Quarter bonus
              each: QUARTER
              pay:
                bonus: "1000"
              modifiers:
              - gatedBy:
                  performance:
                    attainment: New business
                  atLeast: 90 %
            bounds:
            - cap:
                targetIncentive: "3"
              each: YEAR
              excess: LOST
            """;

    private Examples() {}
}
