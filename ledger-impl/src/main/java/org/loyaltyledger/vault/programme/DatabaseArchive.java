package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programmes and terms as rows. Reading is a transaction too: without one the container keeps the entity manager for the
 * thread's invocation, closes it after that, and hands the closed one to every later run of a scheduled task.
 */
@ApplicationScoped
@Transactional
class DatabaseArchive implements Archive {

    private static final String OF_PROGRAMME = " FROM Terms t WHERE t.programme = :programme";
    private static final String PUBLISHED = OF_PROGRAMME + " AND t.effectiveFrom IS NOT NULL ORDER BY t.effectiveFrom";

    @PersistenceContext
    private EntityManager rows;

    @Override
    public Optional<ProgrammeRow> programme(String code) {
        return exactly(code, byCode(code).getResultStream());
    }

    @Override
    public Optional<ProgrammeRow> locked(String code) {
        return exactly(
                code, byCode(code).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream());
    }

    /** To the database two texts are equal that differ in spaces at their end; two programmes' codes are not. */
    private static Optional<ProgrammeRow> exactly(String code, Stream<ProgrammeRow> found) {
        return found.filter(row -> row.code().equals(code)).findFirst();
    }

    @Override
    public List<ProgrammeRow> programmes(long afterId, int limit) {
        return rows.createQuery("SELECT p FROM Programme p WHERE p.id > :after ORDER BY p.id", ProgrammeRow.class)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public boolean add(ProgrammeRow programme) {
        try {
            rows.persist(programme);
            rows.flush();
            return true;
        } catch (PersistenceException failed) {
            if (Stream.iterate((Throwable) failed, Throwable::getCause)
                    .takeWhile(cause -> cause != null)
                    .anyMatch(SQLIntegrityConstraintViolationException.class::isInstance)) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public Optional<TermsRow> terms(long programme, int number) {
        return of(programme, "SELECT t" + OF_PROGRAMME + " AND t.number = :number", TermsRow.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<TermsRow> terms(long programme, int beforeNumber, int limit) {
        return of(
                        programme,
                        "SELECT t" + OF_PROGRAMME + " AND t.number < :before ORDER BY t.number DESC",
                        TermsRow.class)
                .setParameter("before", beforeNumber)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<TermsRow> published(long programme) {
        return of(programme, "SELECT t" + PUBLISHED, TermsRow.class).getResultList();
    }

    @Override
    public List<Integer> publishedNumbers(long programme) {
        return of(programme, "SELECT t.number" + PUBLISHED, Integer.class).getResultList();
    }

    @Override
    public void add(TermsRow terms) {
        rows.persist(terms);
    }

    @Override
    public void flush() {
        rows.flush();
    }

    private TypedQuery<ProgrammeRow> byCode(String code) {
        return rows.createQuery("SELECT p FROM Programme p WHERE p.code = :code", ProgrammeRow.class)
                .setParameter("code", code);
    }

    private <T> TypedQuery<T> of(long programme, String query, Class<T> type) {
        return rows.createQuery(query, type).setParameter("programme", programme);
    }
}
