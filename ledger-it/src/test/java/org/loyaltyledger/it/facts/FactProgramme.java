package org.loyaltyledger.it.facts;

/** Programmes whose rules depend on what a member did before. */
enum FactProgramme {
    /** Levels by spend of rolling days, most points of a day, points that end after some days. */
    LEVELS(false, """
            points: {name: p, expiry: {kind: ROLLING, length: P15D}, clawback: DEBT}
            earning:
              limits: [{scope: MEMBER, period: DAY, points: 120, exceed: CAP}]
              rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            tiers:
              measure: SPEND
              period: {kind: ROLLING, length: P20D}
              levels: [{code: BASIC, threshold: '0'}, {code: SILVER, threshold: '60', benefits: [double]}, {code: GOLD, threshold: '150', benefits: [double]}]
            """),
    /** Levels by points of the year, which come back to the points, a gift once, and points for events. */
    POINTS(false, """
            points: {name: p, expiry: {kind: NONE}, clawback: DEBT}
            earning:
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}
                - {id: review, event: review, award: {kind: FIXED, points: 15}}
                - id: welcome
                  layer: CAMPAIGN
                  award: {kind: FIXED, points: 30}
                  limits: [{scope: MEMBER, period: EVER, points: 30, exceed: REJECT}]
            benefits: [{id: half, kind: EARN_MULTIPLIER, factor: '1.5'}]
            tiers:
              measure: POINTS
              period: {kind: CALENDAR, unit: YEAR}
              levels: [{code: SILVER, threshold: '50', benefits: [half]}, {code: GOLD, threshold: '140', benefits: [half]}]
            """),
    /** Bundles with a bonus and with benefits for some days. */
    BUNDLES(false, """
            points: {name: p, expiry: {kind: ROLLING, length: P30D}, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]}
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            bundles:
              - {id: pair, kind: K_OF_N, needed: 2, days: 10, components: [{sku: a}, {sku: b}], bonus: {points: 50}, benefits: [double], benefitsFor: P5D}
              - {id: once, kind: BASKET, components: [{sku: c, quantity: '2'}], bonus: {points: 20}, atMost: {times: 1, per: MONTH}}
            """),
    /** Levels by visits and by grace; most points of a month are rejected. */
    VISITS(false, """
            points: {name: p, expiry: {kind: NONE}, clawback: DEBT}
            earning:
              rules:
                - id: base
                  award: {kind: PER_AMOUNT, points: 2, per: '1.00'}
                  limits: [{scope: MEMBER, period: MONTH, points: 200, exceed: REJECT}]
            benefits: [{id: gift, kind: EARN_BONUS, points: 11}]
            tiers:
              measure: VISITS
              period: {kind: ROLLING, length: P15D}
              grace: {length: P3D}
              levels: [{code: SILVER, threshold: '2', benefits: [gift]}, {code: GOLD, threshold: '4', benefits: [gift]}]
            """),
    /** Levels by what is reported. */
    EVENTS(false, """
            points: {name: p, expiry: {kind: NONE}, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]}
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            tiers:
              measure: EVENT
              event: review
              period: {kind: MEMBERSHIP_YEAR}
              levels: [{code: CRITIC, threshold: '2', benefits: [double]}, {code: JUDGE, threshold: '4', benefits: [double]}]
            """),
    /** Points that are spent, and that live on while something is earned or spent. */
    SLIDING(true, """
            points: {name: p, expiry: {kind: SLIDING, length: P8D, extendedBy: [EARN, REDEEM]}, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]}
            """),
    /** Points that are spent before they end, of members with levels. */
    SPENDING(true, """
            points: {name: p, expiry: {kind: ROLLING, length: P12D}, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: '1.00'}}]}
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            tiers:
              measure: SPEND
              period: {kind: CALENDAR, unit: YEAR}
              levels: [{code: SILVER, threshold: '60', benefits: [double]}]
            """);

    private static final String COMMON = """
            zone: Europe/Berlin
            currency: EUR
            limits: {acceptBackdated: P60D}
            redemption: {ratios: [{id: pay, points: 1, amount: '0.01', step: 1, minimum: 1}]}
            """;

    private final boolean redeeming;
    private final String rules;

    FactProgramme(boolean redeeming, String rules) {
        this.redeeming = redeeming;
        this.rules = rules;
    }

    /** Whether its members spend points. */
    boolean redeeming() {
        return redeeming;
    }

    /** As a terms document. */
    String terms() {
        return COMMON + rules;
    }
}
