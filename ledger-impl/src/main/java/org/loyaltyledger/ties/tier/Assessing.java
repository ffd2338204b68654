package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/** Hands members to the writer to be judged, some in one command. */
@ApplicationScoped
class Assessing {

    /** Of which one range is read. */
    static final int MEMBERS_AT_ONCE = 20_000;

    private static final int MEMBERS_PER_COMMAND = 500;

    /** Tills wait behind at most so many commands. */
    private static final int COMMANDS_AT_ONCE = 2;

    private Vault vault;

    Assessing() {
        // for the container's proxy
    }

    @Inject
    Assessing(Vault vault) {
        this.vault = vault;
    }

    /** Who is to be judged, by partition. */
    static final class Due {
        private final Map<Integer, List<UUID>> judge = new TreeMap<>();
        private final Map<Integer, List<UUID>> anew = new TreeMap<>();

        /** @param known whether the figures that are kept may be used */
        void add(Standing member, boolean known) {
            (known ? judge : anew)
                    .computeIfAbsent(member.partition(), none -> new ArrayList<>())
                    .add(member.member());
        }
    }

    /** @return how many members were written */
    long of(Programme programme, TermsVersion version, Instant boundary, Due due) {
        long changed = 0;
        changed += hand(programme, version, boundary, due.judge, false);
        changed += hand(programme, version, boundary, due.anew, true);
        return changed;
    }

    private long hand(
            Programme programme, TermsVersion version, Instant boundary, Map<Integer, List<UUID>> due, boolean anew) {
        long changed = 0;
        List<CompletableFuture<StoredAnswer>> waiting = new ArrayList<>();
        for (Map.Entry<Integer, List<UUID>> part : due.entrySet()) {
            List<UUID> members = part.getValue();
            for (int from = 0; from < members.size(); from += MEMBERS_PER_COMMAND) {
                List<UUID> some = members.subList(from, Math.min(members.size(), from + MEMBERS_PER_COMMAND));
                waiting.add(vault.own(
                        part.getKey(),
                        new Assess(programme.id(), version, boundary, List.copyOf(some), anew),
                        "tiers"));
                if (waiting.size() == COMMANDS_AT_ONCE) {
                    changed += changed(waiting.remove(0));
                }
            }
        }
        for (CompletableFuture<StoredAnswer> answer : waiting) {
            changed += changed(answer);
        }
        return changed;
    }

    private long changed(CompletableFuture<StoredAnswer> answer) {
        return Assess.changed(vault.await(answer).body());
    }
}
