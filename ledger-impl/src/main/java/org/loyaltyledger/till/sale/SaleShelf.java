package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/** Sales for those who only read. */
@ApplicationScoped
public class SaleShelf {

    private DataSource dataSource;
    private SaleStore sales;

    SaleShelf() {
        // for the container's proxy
    }

    @Inject
    SaleShelf(DataSource dataSource, SaleStore sales) {
        this.dataSource = dataSource;
        this.sales = sales;
    }

    /** The sale of a receipt, as committed. */
    public Optional<SaleRow> find(SaleKey key) {
        try (Connection connection = dataSource.getConnection()) {
            return Optional.ofNullable(sales.load(connection, Set.of(key)).get(key));
        } catch (SQLException fault) {
            throw Problem.of(ProblemType.UNAVAILABLE, fault);
        }
    }
}
