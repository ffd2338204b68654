package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.paging.TimeRange;

/** Finds members of a programme. */
@ApplicationScoped
class MemberRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @PersistenceContext
    private EntityManager rows;

    Optional<MemberRow> find(long programme, UUID member) {
        return Optional.ofNullable(rows.find(MemberRow.class, member)).filter(row -> row.isOf(programme));
    }

    Optional<MemberRow> find(long programme, Handle handle) {
        return rows.createQuery(
                        "SELECT m FROM Member m JOIN m.identifiers i WHERE i.programme = :programme AND i.handle = :handle",
                        MemberRow.class)
                .setParameter("programme", programme)
                .setParameter("handle", handle.text())
                .getResultStream()
                .findFirst();
    }

    /**
     * Which members are wanted.
     *
     * @param joined when they joined
     */
    record Wanted(Optional<MemberStatus> status, TimeRange joined) {
        static final Wanted ALL = new Wanted(Optional.empty(), TimeRange.of(null, null));
    }

    /** In the order of enrolment, one more than the page holds. */
    List<MemberRow> read(long programme, Wanted wanted, Page page) {
        return filtered("SELECT m", programme, wanted, " AND m.id > :after ORDER BY m.id", MemberRow.class)
                .setParameter("after", page.after().map(Cursor::uuid).orElse(BEFORE_ALL))
                .setMaxResults(page.reach())
                .setHint("eclipselink.batch", "m.identifiers")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    long count(long programme, Wanted wanted) {
        return filtered("SELECT COUNT(m)", programme, wanted, "", Long.class).getSingleResult();
    }

    /**
     * Writes now what changed, to learn now whether an identifier was taken in the meantime.
     *
     * @return false if it was; the transaction is lost then
     */
    boolean store() {
        try {
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

    private <T> TypedQuery<T> filtered(String select, long programme, Wanted wanted, String rest, Class<T> type) {
        String filter = " FROM Member m WHERE m.programme = :programme"
                + (wanted.status.isPresent() ? " AND m.status = :status" : "")
                + (wanted.joined.from().isPresent() ? " AND m.joinedAt >= :from" : "")
                + (wanted.joined.until().isPresent() ? " AND m.joinedAt < :until" : "");
        TypedQuery<T> query = rows.createQuery(select + filter + rest, type).setParameter("programme", programme);
        wanted.status.ifPresent(status -> query.setParameter("status", status));
        wanted.joined.from().ifPresent(from -> query.setParameter("from", from));
        wanted.joined.until().ifPresent(until -> query.setParameter("until", until));
        return query;
    }
}
