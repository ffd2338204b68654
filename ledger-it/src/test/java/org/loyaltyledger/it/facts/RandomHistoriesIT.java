package org.loyaltyledger.it.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.facts.FactPoster.Person;
import org.loyaltyledger.it.facts.FactSequence.Fact;
import org.loyaltyledger.it.harness.RunningLedger;

/**
 * Two properties over HTTP, with random histories: the order in which facts arrive does not matter, and two members that are
 * merged at a random moment, in a random direction, are as one who did it all. Each history is compared with a twin to whom
 * the same facts are posted as they happened. {@code -Dledger.it.histories} says how many, {@code -Dledger.seed} the first.
 */
@RunningLedger
class RandomHistoriesIT {

    private static final int HISTORIES = Integer.getInteger("ledger.it.histories", 14);
    private static final long SEED = Long.getLong("ledger.seed", 20_261_130L);
    private static final int AT_ONCE = 6;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<FactProgramme, List<FactPoster>> posters = new EnumMap<>(FactProgramme.class);
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();

    @Test
    void the_order_of_arrival_does_not_matter() {
        run("arrival", this::arrival);
    }

    @Test
    void merged_members_are_as_one() {
        run("merge", this::merge);
        System.out.println("merge: " + kept + " histories in which something was given twice before, which stays");
    }

    private interface Property {
        /** What is different, with the shortest history in which it is; empty: nothing. */
        String violatedBy(FactProgramme programme, FactPoster poster, long seed);
    }

    private void run(String name, Property property) {
        System.out.println(name + ": " + HISTORIES + " histories, -Dledger.seed=" + SEED);
        open();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<String>> outcomes = new ArrayList<>();
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            FactProgramme[] all = FactProgramme.values();
            FactProgramme programme = all[(int) (seed % all.length)];
            FactPoster poster = posters.get(programme).get((int) (seed / all.length % 2));
            long one = seed;
            outcomes.add(pool.submit(() -> property.violatedBy(programme, poster, one)));
        }
        pool.shutdown();
        List<String> violations = new ArrayList<>();
        for (Future<String> outcome : outcomes) {
            String found = result(outcome);
            if (!found.isEmpty()) {
                System.out.println(name + ": " + found);
                violations.add(found);
            }
        }
        System.out.println(name + ": " + violations.size() + " of " + HISTORIES + " differ; in " + overtaken
                + " a return came before the redemption of the same points");
        assertThat(violations).isEmpty();
        posters.values()
                .forEach(both ->
                        both.forEach(poster -> assertThat(poster.audit()).isEmpty()));
    }

    /** Each programme twice: with books in one partition and in four. */
    private void open() {
        for (FactProgramme programme : FactProgramme.values()) {
            List<FactPoster> both = new ArrayList<>();
            for (int partitions : List.of(1, 4)) {
                Shop shop = Shop.openUnder(Service.shared(), programme.terms(), partitions);
                both.add(new FactPoster(shop, now.minus(Duration.ofDays(50))));
            }
            posters.put(programme, both);
        }
    }

    private static String result(Future<String> outcome) {
        try {
            return outcome.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private String arrival(FactProgramme programme, FactPoster poster, long seed) {
        Random random = new Random(seed);
        FactSequence arrivals =
                FactSequence.random(random, now, programme.redeeming()).shuffled(random);
        String found = arrivalDiffers(poster, arrivals);
        return found.isEmpty()
                ? ""
                : shortest(programme, seed, found, arrivals, fewer -> arrivalDiffers(poster, fewer));
    }

    private String merge(FactProgramme programme, FactPoster poster, long seed) {
        Random random = new Random(seed);
        FactSequence facts = FactSequence.random(random, now, programme.redeeming());
        FactSequence arrivals = random.nextBoolean() ? facts : facts.shuffled(random);
        long choice = random.nextLong();
        String found = mergeDiffers(poster, arrivals, choice);
        return found.isEmpty()
                ? ""
                : shortest(programme, seed, found, arrivals, fewer -> mergeDiffers(poster, fewer, choice));
    }

    private interface Comparison {
        String differs(FactSequence facts);
    }

    /** @param found of all facts; it is shown where it does not come again */
    private static String shortest(
            FactProgramme programme, long seed, String found, FactSequence facts, Comparison comparison) {
        FactSequence least = facts.shrink(fewer -> !comparison.differs(fewer).isEmpty());
        String again = comparison.differs(least);
        return "-Dledger.seed=" + seed + " " + programme + ": " + (again.isEmpty() ? found : again);
    }

    private String arrivalDiffers(FactPoster poster, FactSequence arrivals) {
        Twin twin = twin(poster, arrivals);
        Person person = poster.enrol(poster.prefix());
        Deque<Fact> waiting = new ArrayDeque<>(twin.accepted(arrivals));
        String how = " posted as" + lines(arrivals);
        try {
            List<Fact> refused = postAll(poster, waiting, person);
            return differs(poster, twin, arrivals, refused, poster.state(person.id()), how);
        } catch (AssertionError failure) {
            return how + "\n  " + failure.getMessage();
        }
    }

    /**
     * How two members do what one did.
     *
     * @param moment after so many facts they become one
     * @param survivor which of the two goes on
     * @param named by whose id facts are posted from then on
     */
    private record MergePlan(List<Person> two, int moment, int survivor, int named, long choice) {
        static MergePlan of(FactPoster poster, List<Fact> facts, long choice) {
            Random random = new Random(choice);
            String prefix = poster.prefix();
            return new MergePlan(
                    List.of(poster.enrol(prefix), poster.enrol(prefix)),
                    (int) (random.nextDouble() * (facts.size() + 1)),
                    random.nextInt(2),
                    random.nextInt(2),
                    choice);
        }

        /** By its receipt, so that fewer facts are still those of the same member. */
        int whose(Fact fact) {
            return Math.floorMod(fact.receipt().hashCode() + choice, 2);
        }
    }

    /** Each of the two did some of it before they became one; what comes then is posted of either. */
    private String mergeDiffers(FactPoster poster, FactSequence arrivals, long choice) {
        Twin twin = twin(poster, arrivals);
        List<Fact> accepted = twin.accepted(arrivals);
        MergePlan plan = MergePlan.of(poster, accepted, choice);
        StringBuilder how = new StringBuilder("survivor " + plan.survivor());
        try {
            return mergeDiffers(poster, twin, arrivals, plan, how);
        } catch (AssertionError failure) {
            return how + "\n  " + failure.getMessage();
        }
    }

    private String mergeDiffers(
            FactPoster poster, Twin twin, FactSequence arrivals, MergePlan plan, StringBuilder how) {
        List<Fact> accepted = twin.accepted(arrivals);
        Deque<Fact> late = new ArrayDeque<>();
        for (Fact fact : accepted.subList(0, plan.moment())) {
            boolean posted = poster.post(plan.two().get(plan.whose(fact)), fact);
            how.append("\n    ")
                    .append(posted ? plan.whose(fact) : "refused")
                    .append(' ')
                    .append(fact);
            if (!posted) {
                late.add(fact);
            }
        }
        how.append("\n    merge");
        UUID survivor = plan.two().get(plan.survivor()).id();
        JsonNode receipt =
                poster.merge(survivor, plan.two().get(1 - plan.survivor()).id());
        if (receipt.toString().contains("KEPT")) {
            kept.incrementAndGet();
            return "";
        }
        late.addAll(accepted.subList(plan.moment(), accepted.size()));
        late.forEach(fact -> how.append("\n    ").append(fact));
        List<Fact> refused = postAll(poster, late, plan.two().get(plan.named()));
        return differs(poster, twin, arrivals, refused, poster.state(survivor), how.toString());
    }

    /**
     * To whom everything was posted as it happened.
     *
     * @param refused redemptions for which there were too few points
     */
    private record Twin(List<String> state, List<Fact> refused) {
        List<Fact> accepted(FactSequence facts) {
            return facts.only(fact -> !refused.contains(fact)).facts();
        }
    }

    private static Twin twin(FactPoster poster, FactSequence facts) {
        Person person = poster.enrol(poster.prefix());
        List<Fact> refused = new ArrayList<>();
        facts.inOrder().facts().forEach(fact -> {
            if (!poster.post(person, fact)) {
                refused.add(fact);
            }
        });
        return new Twin(poster.state(person.id()), refused);
    }

    /**
     * What is refused for a lack of points is posted again after what remains.
     *
     * @return what is refused for ever
     */
    private static List<Fact> postAll(FactPoster poster, Deque<Fact> waiting, Person person) {
        int refused = 0;
        while (!waiting.isEmpty() && refused <= waiting.size()) {
            Fact fact = waiting.remove();
            if (poster.post(person, fact)) {
                refused = 0;
            } else {
                refused++;
                waiting.add(fact);
            }
        }
        return List.copyOf(waiting);
    }

    /**
     * Points that a return has taken back are not there for a redemption that is learnt of later: where both together owe,
     * the one that comes first is booked, and all else is as if the other had never been.
     */
    private String differs(
            FactPoster poster, Twin twin, FactSequence facts, List<Fact> refused, List<String> state, String how) {
        if (refused.isEmpty()) {
            return differs(twin.state(), state, how);
        }
        String told = "refused for ever " + refused + " " + how;
        if (twin.state().contains("debt 0")) {
            return differs(twin.state(), state, told) + "\n  though nothing is owed in the end";
        }
        overtaken.incrementAndGet();
        List<Fact> accepted = twin.accepted(facts);
        Twin without = twin(poster, facts.only(fact -> accepted.contains(fact) && !refused.contains(fact)));
        return differs(without.state(), state, told);
    }

    private static String differs(List<String> twin, List<String> other, String how) {
        if (twin.equals(other)) {
            return "";
        }
        List<String> missing = new ArrayList<>(twin);
        missing.removeAll(other);
        List<String> more = new ArrayList<>(other);
        more.removeAll(twin);
        return how + "\n  as it happened: " + missing + "\n  here: " + more;
    }

    private static String lines(FactSequence facts) {
        StringBuilder lines = new StringBuilder();
        facts.facts().forEach(fact -> lines.append("\n    ").append(fact));
        return lines.toString();
    }
}
