package org.loyaltyledger.bench.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One side of a transfer of the textbook baseline. */
@Entity
@Table(name = "bench_textbook_entry")
public class EntryRow {

    @Id
    private long id;

    @Column(name = "transfer_id")
    private long transferId;

    @Column(name = "account_id")
    private long accountId;

    private long points;

    /** For JPA. */
    protected EntryRow() {}

    EntryRow(long id, long transferId, long accountId, long points) {
        this.id = id;
        this.transferId = transferId;
        this.accountId = accountId;
        this.points = points;
    }
}
