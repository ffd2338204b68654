package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.ActivityReading;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.entitlement.LevelsNow;
import org.loyaltyledger.ties.tier.rule.Diary;
import org.loyaltyledger.ties.tier.rule.Judge;
import org.loyaltyledger.ties.tier.rule.Ladder;
import org.loyaltyledger.ties.tier.rule.TierState;
import org.loyaltyledger.ties.tier.rule.Verdict;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Levels of rolling days between a midnight and the run of its day: what the days no longer reach is granted until somebody
 * looks, so it is looked at here. Only who holds such a level and was not looked at today costs a look.
 */
@ApplicationScoped
public class FadedLevels implements LevelsNow {

    private MemberDirectory members;
    private TermsBook terms;
    private StateStore states;
    private ActivityReading activity;

    FadedLevels() {
        // for the container's proxy
    }

    @Inject
    FadedLevels(MemberDirectory members, TermsBook terms, StateStore states, ActivityReading activity) {
        this.members = members;
        this.terms = terms;
        this.states = states;
        this.activity = activity;
    }

    @Override
    public Map<UUID, Grants> correct(Connection connection, Map<UUID, Grants> grants, Instant now) throws SQLException {
        Set<UUID> open = new HashSet<>();
        grants.forEach((member, of) -> {
            if (of.all().stream()
                    .anyMatch(
                            grant -> LevelGrants.isOurs(grant) && grant.until().equals(Lot.NEVER))) {
                open.add(member);
            }
        });
        if (open.isEmpty()) {
            return grants;
        }
        Map<UUID, TierState> kept = states.load(connection, open);
        Map<UUID, Grants> corrected = new HashMap<>(grants);
        for (Standing member : members.present(open)) {
            Optional<TermsVersion> version = terms.known(new Programme(member.programme(), "", List.of()), now);
            Optional<TierState> state = Optional.ofNullable(kept.get(member.member()));
            if (version.isPresent() && state.isPresent()) {
                look(member, version.get().terms(), state.get(), grants.get(member.member()), now)
                        .ifPresent(after -> corrected.put(member.member(), after));
            }
        }
        return corrected;
    }

    private Optional<Grants> look(Standing member, Terms of, TierState state, Grants grants, Instant now) {
        Ladder ladder = Judging.ladder(member, of);
        if (!ladder.fades()
                || !Judge.isKnown(ladder, state)
                || !ladder.day(state.seen()).isBefore(ladder.day(now))) {
            return Optional.empty();
        }
        LevelGrants levels = new LevelGrants(of);
        Judge judge = new Judge(ladder, state, levels.told(grants), levels.guaranteed(grants));
        LocalDate today = ladder.day(now);
        Map<LocalDate, java.math.BigDecimal> days = new HashMap<>();
        for (Diary.Pages pages : Judge.pages(ladder, state, today, now)) {
            days.putAll(new Measured(of.ties().tiers().measure())
                    .of(activity, member.member(), pages.from(), pages.until()));
        }
        Verdict verdict = judge.lookThrough(now, Measured.diary(days));
        return Optional.of(levels.changed(grants, verdict.timeline(), now));
    }
}
