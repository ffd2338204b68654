package org.loyaltyledger.ties.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/** Hands members to the writer to be judged, some in one command. */
@ApplicationScoped
class Assessing {

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

    Run begin(Programme programme, TermsVersion version, Instant boundary) {
        return new Run(programme, version, boundary);
    }

    /** Members on their way through the writer, while others are still being looked for. */
    final class Run {
        private final Programme programme;
        private final TermsVersion version;
        private final Instant boundary;
        private final Deque<CompletableFuture<StoredAnswer>> waiting = new ArrayDeque<>();
        private long changed;

        private Run(Programme programme, TermsVersion version, Instant boundary) {
            this.programme = programme;
            this.version = version;
            this.boundary = boundary;
        }

        /** @param known whether the figures that are kept may be used, by member */
        void judge(List<Standing> members, Map<UUID, Boolean> known) {
            Map<Boolean, Map<Integer, List<UUID>>> due = members.stream()
                    .collect(Collectors.partitioningBy(
                            member -> known.get(member.member()),
                            Collectors.groupingBy(
                                    Standing::partition,
                                    TreeMap::new,
                                    Collectors.mapping(Standing::member, Collectors.toList()))));
            due.get(true).forEach((partition, some) -> hand(partition, some, false));
            due.get(false).forEach((partition, some) -> hand(partition, some, true));
        }

        private void hand(int partition, List<UUID> members, boolean anew) {
            for (int from = 0; from < members.size(); from += MEMBERS_PER_COMMAND) {
                List<UUID> some =
                        List.copyOf(members.subList(from, Math.min(members.size(), from + MEMBERS_PER_COMMAND)));
                Assess assess = new Assess(programme.id(), version, boundary, some, anew);
                waiting.add(vault.inBackground(partition, assess, "tiers"));
                if (waiting.size() > COMMANDS_AT_ONCE) {
                    take();
                }
            }
        }

        /** @return how many members were written; all have been judged now */
        long end() {
            while (!waiting.isEmpty()) {
                take();
            }
            return changed;
        }

        private void take() {
            changed += Assess.changed(vault.awaitBackground(waiting.remove()).body());
        }
    }
}
