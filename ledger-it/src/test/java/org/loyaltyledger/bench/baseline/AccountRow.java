package org.loyaltyledger.bench.baseline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An account of the textbook baseline. */
@Entity
@Table(name = "bench_textbook_account")
public class AccountRow {

    @Id
    private long id;

    private long balance;

    @Version
    private long version;

    /** For JPA. */
    protected AccountRow() {}

    void add(long points) {
        if (balance + points < 0) {
            throw new IllegalStateException("not enough points on account " + id);
        }
        balance += points;
    }
}
