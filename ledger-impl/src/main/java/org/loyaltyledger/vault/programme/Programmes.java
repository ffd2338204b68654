package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.writer.Partitions;

/** Finds programmes by their code. What is found never changes, so it is read once. */
@ApplicationScoped
public class Programmes {

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
