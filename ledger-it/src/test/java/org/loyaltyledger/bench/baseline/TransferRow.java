package org.loyaltyledger.bench.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A transfer of the textbook baseline. */
@Entity
@Table(name = "bench_textbook_transfer")
public class TransferRow {

    @Id
    private long id;

    @Column(name = "request_key")
    private String requestKey;

    private long points;

    /** For JPA. */
    protected TransferRow() {}

    TransferRow(long id, String requestKey, long points) {
        this.id = id;
        this.requestKey = requestKey;
        this.points = points;
    }
}
