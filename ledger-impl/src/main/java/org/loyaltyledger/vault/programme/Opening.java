package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.programme.NewProgramme;
import org.loyaltyledger.api.programme.Programme;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.writer.Partitions;

/** Opens programmes, each with its own books. */
@ApplicationScoped
class Opening {

    /** Makes empty books: so many partitions for a programme. */
    interface Books {
        void open(long programme, int partitions);
    }

    private final Archive archive;
    private final Books books;

    @Inject
    Opening(Archive archive, Partitions partitions) {
        this(archive, partitions::open);
    }

    Opening(Archive archive, Books books) {
        this.archive = archive;
        this.books = books;
    }

    protected Opening() {
        this(null, (programme, partitions) -> {});
    }

    /** @throws Problem conflict: the code is taken */
    @Transactional
    Programme open(NewProgramme wanted, Instant now, String actor) {
        int partitions = wanted.partitions() == null ? 1 : wanted.partitions();
        ProgrammeRow row = new ProgrammeRow(wanted.code(), wanted.name(), now, actor);
        if (archive.programme(wanted.code()).isPresent() || !archive.add(row)) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("There is a programme with this code already")
                    .violation("/code", "is taken");
        }
        books.open(row.id(), partitions);
        return row.document(partitions);
    }
}
