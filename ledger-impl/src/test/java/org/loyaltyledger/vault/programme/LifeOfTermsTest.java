package org.loyaltyledger.vault.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.api.programme.NewProgramme;
import org.loyaltyledger.api.terms.TermsStatus;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.IfMatch;

/** A programme's terms from the first draft on, told in steps. */
class LifeOfTermsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String SHOP = "corner-shop";

    private final MemoryArchive archive = new MemoryArchive();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Opening opening = new Opening(archive, (programme, partitions) -> {});
    private final Drafting drafting = new Drafting(archive);
    private final Publishing publishing = new Publishing(archive, drafting);
    private final Programmes programmes = new Programmes(archive, id -> List.of(3, 4));
    private final TermsBook book = new TermsBook(archive, nanoTime::get);

    @BeforeEach
    void open() {
        opening.open(NewProgramme.of(SHOP, "The corner shop"), NOW, "olga");
    }

    @Test
    void from_draft_to_successor() {
        // 1. Before any terms nothing can be judged.
        assertProblem(ProblemType.NO_TERMS_IN_FORCE, () -> book.termsAt(shop(), NOW));

        // 2. Olga drafts. The draft is not in force.
        TermsVersion first = drafting.draft(SHOP, terms(1), NOW, "olga");
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.status()).isEqualTo(TermsStatus.DRAFT);
        assertProblem(ProblemType.NO_TERMS_IN_FORCE, () -> book.termsAt(shop(), NOW));

        // 3. She publishes without an instant: the first terms are in force from the beginning, at once.
        TermsVersion published = publish(1, Optional.empty());
        assertThat(published.effectiveFrom()).isEqualTo(Instant.EPOCH);
        assertThat(published.publishedBy()).isEqualTo("olga");
        assertThat(numberAt(NOW)).isEqualTo(1);
        assertThat(numberAt(Instant.parse("2017-01-01T00:00:00Z"))).isEqualTo(1);

        // 4. A second version for April. Until then the first stays in force.
        Instant april = Instant.parse("2026-04-01T04:00:00Z");
        assertThat(drafting.draft(SHOP, terms(2), NOW, "olga").number()).isEqualTo(2);
        publish(2, Optional.of(april));
        pass(TermsBook.FRESH);
        assertThat(numberAt(april.minusNanos(1000))).isEqualTo(1);
        assertThat(numberAt(april)).isEqualTo(2);

        // 5. The past stays as it was, and so do published versions.
        drafting.draft(SHOP, terms(3), NOW, "olga");
        Problem early = assertProblem(ProblemType.EFFECTIVE_TOO_EARLY, () -> publish(3, Optional.of(april)));
        assertThat(early.figures()).containsEntry("earliest", april.plusNanos(1000));
        assertProblem(ProblemType.CONFLICT, () -> publish(2, Optional.of(april.plusSeconds(9))));
        assertProblem(ProblemType.CONFLICT, () -> drafting.redraft(SHOP, 1, IfMatch.ANY, terms(9), NOW, "olga"));
        assertThat(book.version(shop(), 1).orElseThrow().hash()).isEqualTo(first.hash());
        assertThat(book.version(shop(), 3)).isEmpty();
    }

    @Test
    void later_terms_keep_their_distance_from_now() {
        drafting.draft(SHOP, terms(1), NOW, "olga");
        publish(1, Optional.of(NOW.minus(Duration.ofDays(365))));
        drafting.draft(SHOP, terms(2), NOW, "olga");
        assertProblem(ProblemType.EFFECTIVE_TOO_EARLY, () -> publish(2, Optional.of(NOW.plusSeconds(4))));
        assertThat(publish(2, Optional.empty()).effectiveFrom())
                .isBetween(NOW.plus(Publishing.LEAD), NOW.plus(Publishing.LEAD).plusMillis(1));
    }

    @Test
    void another_node_knows_in_time() {
        drafting.draft(SHOP, terms(1), NOW, "olga");
        publish(1, Optional.empty());
        TermsBook elsewhere = new TermsBook(archive, nanoTime::get);
        assertThat(elsewhere.termsAt(shop(), NOW).number()).isEqualTo(1);
        drafting.draft(SHOP, terms(2), NOW, "olga");
        Instant from = publish(2, Optional.empty()).effectiveFrom();
        pass(TermsBook.FRESH);
        assertThat(elsewhere.termsAt(shop(), from).number()).isEqualTo(2);
    }

    @Test
    void the_node_that_publishes_knows_at_once() {
        drafting.draft(SHOP, terms(1), NOW, "olga");
        publish(1, Optional.empty());
        assertThat(book.versions(shop())).hasSize(1);
        drafting.draft(SHOP, terms(2), NOW, "olga");
        Instant from = publish(2, Optional.empty()).effectiveFrom();
        book.published(shop().id());
        assertThat(book.versions(shop())).hasSize(2);
        assertThat(book.termsAt(shop(), from).number()).isEqualTo(2);
    }

    @Test
    void a_second_long_nothing_is_asked_and_versions_are_compiled_once() {
        drafting.draft(SHOP, terms(1), NOW, "olga");
        publish(1, Optional.empty());
        var terms = book.termsAt(shop(), NOW).terms();
        int asked = archive.questions;
        for (int i = 0; i < 1000; i++) {
            book.termsAt(shop(), NOW);
        }
        assertThat(archive.questions).isEqualTo(asked);
        pass(TermsBook.FRESH);
        assertThat(book.termsAt(shop(), NOW).terms()).isSameAs(terms);
        assertThat(archive.questions).isEqualTo(asked + 1);
    }

    @Test
    void what_one_thread_rereads_the_others_need_not_wait_for_but_not_for_long() {
        drafting.draft(SHOP, terms(1), NOW, "olga");
        publish(1, Optional.empty());
        book.termsAt(shop(), NOW);
        drafting.draft(SHOP, terms(2), NOW, "olga");
        Instant from = publish(2, Optional.empty()).effectiveFrom();
        pass(TermsBook.FRESH);
        int[] seenMeanwhile = new int[1];
        archive.whileReading = () -> seenMeanwhile[0] = numberAt(from);
        assertThat(numberAt(from)).isEqualTo(2);
        assertThat(seenMeanwhile[0]).isEqualTo(1);
        assertThat(TermsBook.STALE).isLessThan(Publishing.LEAD);
    }

    @Test
    void zone_and_currency_stay_what_the_first_terms_said() {
        drafting.draft(SHOP, terms(1), NOW, "olga");
        publish(1, Optional.empty());
        Problem refused = assertProblem(
                ProblemType.TERMS_INVALID,
                () -> drafting.draft(
                        SHOP, terms(1).replace("Europe/Berlin", "Asia/Tokyo").replace("EUR", "JPY"), NOW, "olga"));
        assertThat(refused.violations())
                .containsExactly(
                        new Violation("/earning/rules/0/award/per", "has more than the 0 decimals of JPY"),
                        new Violation("/zone", "must stay Europe/Berlin"),
                        new Violation("/currency", "must stay EUR"));
    }

    @Test
    void a_check_says_everything_and_keeps_nothing() {
        var good = drafting.check(SHOP, terms(1));
        assertThat(good.valid()).isTrue();
        var bad = drafting.check(
                SHOP, terms(1).replace("points: 1,", "points: 0,").replace("EUR", "QQQ"));
        assertThat(bad.valid()).isFalse();
        assertThat(bad.violations().stream().map(Violation::pointer))
                .containsExactly("/currency", "/earning/rules/0/award/points");
        assertThat(archive.terms(0, 100, 10)).isEmpty();
        assertProblem(ProblemType.MALFORMED_JSON, () -> drafting.check(SHOP, "{\"zone\""));
        assertProblem(ProblemType.TERMS_INVALID, () -> drafting.draft(SHOP, "a: 1", NOW, "olga"));
    }

    @Test
    void a_stale_draft_is_not_replaced() {
        drafting.draft(SHOP, terms(1), NOW, "olga");
        assertProblem(
                ProblemType.PRECONDITION_FAILED,
                () -> drafting.redraft(SHOP, 1, IfMatch.of("\"7\""), terms(2), NOW, "otto"));
        TermsVersion changed = drafting.redraft(SHOP, 1, IfMatch.required("\"0\""), terms(2), NOW, "otto");
        assertThat(changed.changedBy()).isEqualTo("otto");
        assertProblem(ProblemType.INVALID_REQUEST, () -> IfMatch.required(null));
        assertProblem(ProblemType.INVALID_REQUEST, () -> IfMatch.of("W/\"1\""));
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertProblem(ProblemType.NOT_FOUND, () -> programmes.find("elsewhere"));
        assertProblem(ProblemType.NOT_FOUND, () -> drafting.draft("elsewhere", terms(1), NOW, "olga"));
        assertProblem(ProblemType.NOT_FOUND, () -> publish(5, Optional.empty()));
        assertThatThrownBy(() -> opening.open(NewProgramme.of(SHOP, "Again"), NOW, "olga"))
                .hasMessageStartingWith("conflict");
    }

    private Programme shop() {
        return programmes.find(SHOP);
    }

    private TermsVersion publish(int number, Optional<Instant> from) {
        return publishing.publish(SHOP, number, IfMatch.ANY, from, NOW, "olga");
    }

    private int numberAt(Instant instant) {
        return book.termsAt(shop(), instant).number();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private static String terms(int points) {
        return """
                zone: Europe/Berlin
                currency: EUR
                points: {name: points}
                earning:
                  rules:
                    - {id: base, award: {kind: PER_AMOUNT, points: %d, per: "1.00"}}
                """.formatted(points);
    }

    private static Problem assertProblem(ProblemType type, ThrowingCallable call) {
        Problem problem = catchThrowableOfType(Problem.class, call);
        assertThat(problem.type()).isEqualTo(type);
        return problem;
    }
}
