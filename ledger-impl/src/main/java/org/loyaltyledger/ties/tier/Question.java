package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** A statement about the ladder that is put together from pieces, each with the values of its own marks. */
final class Question {

    private final TierTerms terms;
    private final StringBuilder sql = new StringBuilder(1_000);
    private final List<Object> marks = new ArrayList<>();

    Question(TierTerms terms) {
        this.terms = terms;
    }

    /** @param values of the marks in the text, as the driver knows them */
    Question say(String text, Object... values) {
        sql.append(text);
        marks.addAll(List.of(values));
        return this;
    }

    /** The rank that a figure reaches, the base at least; see {@link TierTerms#reached}. */
    Question rankOfFigure(String figure, LocalDate... days) {
        sql.append("CASE");
        for (int rank = terms.levels().size() - 1; rank > terms.base(); rank--) {
            BigDecimal threshold = terms.levels().get(rank).threshold();
            say(" WHEN " + figure + " >= ", (Object[]) days).say("? THEN " + rank, threshold);
        }
        return say(" ELSE " + terms.base() + " END");
    }

    /** The rank of a level by its code, the base at least. */
    Question rankOfLevel(String code, LocalDate... days) {
        say("CASE " + code, (Object[]) days);
        for (int rank = terms.levels().size() - 1; rank > terms.base(); rank--) {
            Level level = terms.levels().get(rank);
            say(" WHEN ? THEN " + rank, level.code());
        }
        return say(" ELSE " + terms.base() + " END");
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int nth = 0; nth < marks.size(); nth++) {
            statement.setObject(nth + 1, marks.get(nth));
        }
        return statement;
    }
}
