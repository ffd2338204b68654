package org.loyaltyledger.till.reassessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.vault.terms.Terms;

/**
 * Two properties, over random histories: the order in which facts arrive does not matter, and members that are merged are
 * as one that did it all. {@code -Dledger.histories} says how many, {@code -Dledger.seed} which ones.
 */
class RandomHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("ledger.histories", 400);
    private static final long SEED = Long.getLong("ledger.seed", 20_261_130L);

    enum Programme {
        /** Levels by spend of the year, and most points of a day. */
        SPEND("""
            points: {name: p, clawback: DEBT}
            earning:
              limits: [{scope: MEMBER, period: DAY, points: 120, exceed: CAP}]
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}
                - id: gold-gift
                  when: member.tier == 'GOLD'
                  award: {kind: FIXED, points: 7}
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            tiers:
              measure: SPEND
              period: {kind: CALENDAR, unit: YEAR}
              levels: [{code: SILVER, threshold: "60", benefits: [double]}, {code: GOLD, threshold: "150", benefits: [double]}]
            """),
        /** Levels by points of rolling days, which come back to the points, and a gift once. */
        POINTS("""
            points: {name: p, clawback: DEBT}
            earning:
              rules:
                - {id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}
                - id: welcome
                  layer: CAMPAIGN
                  award: {kind: FIXED, points: 30}
                  limits: [{scope: MEMBER, period: EVER, points: 30, exceed: REJECT}]
            benefits: [{id: half, kind: EARN_MULTIPLIER, factor: '1.5'}]
            tiers:
              measure: POINTS
              period: {kind: ROLLING, length: P20D}
              levels: [{code: SILVER, threshold: "50", benefits: [half]}, {code: GOLD, threshold: "140", benefits: [half]}]
            """),
        /** Bundles with a bonus and with benefits for some days. */
        BUNDLES("""
            points: {name: p, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]}
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            bundles:
              - {id: pair, kind: K_OF_N, needed: 2, days: 10, components: [{sku: a}, {sku: b}], bonus: {points: 50}, benefits: [double], benefitsFor: P5D}
              - {id: once, kind: BASKET, components: [{sku: c, quantity: '2'}], bonus: {points: 20}, atMost: {times: 1, per: MONTH}}
            """),
        /** Levels by visits, kept in days of grace, lost at once by returns; most points of a month are rejected. */
        VISITS("""
            points: {name: p, clawback: DEBT}
            earning:
              rules:
                - id: base
                  award: {kind: PER_AMOUNT, points: 2, per: "1.00"}
                  limits: [{scope: MEMBER, period: MONTH, points: 200, exceed: REJECT}]
            benefits: [{id: gift, kind: EARN_BONUS, points: 11}]
            tiers:
              measure: VISITS
              period: {kind: ROLLING, length: P15D}
              grace: {length: P3D}
              levels: [{code: SILVER, threshold: "2", benefits: [gift]}, {code: GOLD, threshold: "4", benefits: [gift]}]
            """),
        /** Levels by what partners report. */
        EVENTS("""
            points: {name: p, clawback: DEBT}
            earning: {rules: [{id: base, award: {kind: PER_AMOUNT, points: 1, per: "1.00"}}]}
            benefits: [{id: double, kind: EARN_MULTIPLIER, factor: '2'}]
            tiers:
              measure: EVENT
              event: review
              period: {kind: MEMBERSHIP_YEAR}
              levels: [{code: CRITIC, threshold: "2", benefits: [double]}, {code: JUDGE, threshold: "4", benefits: [double]}]
            """);

        private final Terms terms;

        Programme(String yaml) {
            terms = Scene.terms(yaml);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_arrival_does_not_matter(Programme programme) {
        Random random = new Random(SEED + programme.ordinal());
        System.out.println("arrival " + programme + " seed " + (SEED + programme.ordinal()) + ", " + HISTORIES);
        for (int nth = 0; nth < HISTORIES; nth++) {
            List<History.Deed> arrivals = History.random(random).shuffled(random);
            if (isWrong(programme, arrivals)) {
                List<History.Deed> least = History.shrink(arrivals, fewer -> isWrong(programme, fewer));
                assertThat(told(programme, least))
                        .as("history %d: %s", nth, least)
                        .isEqualTo(inOrder(programme, least));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void merged_members_are_as_one(Programme programme) {
        Random random = new Random(SEED + 100 + programme.ordinal());
        System.out.println("merge " + programme + " seed " + (SEED + 100 + programme.ordinal()) + ", " + HISTORIES);
        for (int nth = 0; nth < HISTORIES; nth++) {
            List<History.Deed> arrivals = random.nextBoolean()
                    ? new ArrayList<>(History.random(random).deeds())
                    : History.random(random).shuffled(random);
            long seed = random.nextLong();
            if (isMergedWrong(programme, arrivals, seed)) {
                List<History.Deed> least = History.shrink(arrivals, fewer -> isMergedWrong(programme, fewer, seed));
                Merged merged = merged(programme, least, seed);
                assertThat(merged.state())
                        .as("history %d: %s %s", nth, merged.how(), least)
                        .isEqualTo(inOrder(programme, least));
            }
        }
    }

    private static boolean isWrong(Programme programme, List<History.Deed> arrivals) {
        return !told(programme, arrivals).equals(inOrder(programme, arrivals));
    }

    private static boolean isMergedWrong(Programme programme, List<History.Deed> arrivals, long seed) {
        Merged merged = merged(programme, arrivals, seed);
        return !merged.kept() && !merged.state().equals(inOrder(programme, arrivals));
    }

    private static List<String> inOrder(Programme programme, List<History.Deed> arrivals) {
        return told(programme, History.of(arrivals).deeds());
    }

    private static List<String> told(Programme programme, List<History.Deed> arrivals) {
        Scene scene = new Scene(programme.terms);
        MemberRef member = scene.member("1");
        arrivals.forEach(deed -> scene.tell(member, deed));
        return scene.state(member);
    }

    private record Merged(List<String> state, boolean kept, String how) {}

    /** Each of the two did some of it before they became one; what comes then is told of either. */
    private static Merged merged(Programme programme, List<History.Deed> arrivals, long seed) {
        Random random = new Random(seed);
        int moment = random.nextInt(arrivals.size() + 1);
        boolean other = random.nextBoolean();
        Scene scene = new Scene(programme.terms);
        MemberRef first = scene.member("1");
        MemberRef second = scene.member("2");
        StringBuilder how = new StringBuilder();
        java.util.Map<String, MemberRef> whose = new java.util.HashMap<>();
        for (int nth = 0; nth <= arrivals.size(); nth++) {
            if (nth == moment) {
                scene.merge(other ? second : first, other ? first : second);
                how.append(" merge");
            }
            if (nth < arrivals.size()) {
                History.Deed deed = arrivals.get(nth);
                // By its receipt, so that fewer deeds are still those of the same member.
                MemberRef by = whose.computeIfAbsent(
                        deed.receipt(), receipt -> (receipt.hashCode() + seed) % 2 == 0 ? first : second);
                how.append(' ').append(by == first ? 1 : 2);
                scene.tell(by, deed);
            }
        }
        return new Merged(scene.state(other ? second : first), scene.hasKept(), how.toString());
    }
}
