package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.writer.Partitions;

/** Finds programmes by their code. What is found never changes, so it is read once. */
@ApplicationScoped
public class Programmes {

    private static final int AT_ONCE = 100;

    private final Archive archive;
    private final LongFunction<List<Integer>> partitionsOf;
    private final Map<String, Programme> known = new ConcurrentHashMap<>();

    @Inject
    Programmes(Archive archive, Partitions partitions) {
        this(archive, partitions::of);
    }

    Programmes(Archive archive, LongFunction<List<Integer>> partitionsOf) {
        this.archive = archive;
        this.partitionsOf = partitionsOf;
    }

    /** For the container's proxy. */
    protected Programmes() {
        this(null, id -> List.of());
    }

    /** All programmes that have had terms, in the order of their ids. */
    public List<Opened> opened() {
        List<Opened> all = new ArrayList<>();
        List<ProgrammeRow> some = archive.programmes(0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(row -> opened(row).ifPresent(all::add));
            some = archive.programmes(some.get(some.size() - 1).id(), AT_ONCE);
        }
        return all;
    }

    /**
     * One programme, with when it was opened.
     *
     * @throws Problem not-found; no-terms-in-force, if it never had terms
     */
    public Opened opened(String code) {
        ProgrammeRow row = archive.programme(code).orElseThrow(() -> Caller.programmeNotFound(code));
        return opened(row).orElseThrow(() -> Problem.of(ProblemType.NO_TERMS_IN_FORCE)
                .detail("The programme has no terms yet")
                .with("programme", code));
    }

    private Optional<Opened> opened(ProgrammeRow row) {
        return row.zone().map(zone -> new Opened(find(row.code()), row.createdAt(), zone));
    }

    public boolean exists(String code) {
        return known.containsKey(code) || archive.programme(code).isPresent();
    }

    /** @throws Problem not-found */
    public Programme find(String code) {
        Programme cached = known.get(code);
        if (cached != null) {
            return cached;
        }
        long id = archive.programme(code)
                .orElseThrow(() -> Caller.programmeNotFound(code))
                .id();
        Programme programme = new Programme(id, code, partitionsOf.apply(id));
        known.put(code, programme);
        return programme;
    }
}
