package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.api.value.Points;

/** How the ledger's values look in JSON. */
final class LedgerModule extends SimpleModule {

    LedgerModule() {
        super("ledger");
        addSerializer(Points.class, new PointsFormat.Writer());
        addDeserializer(Points.class, new PointsFormat.Reader());
        addSerializer(Money.class, new MoneyFormat.Writer());
        addDeserializer(Money.class, new MoneyFormat.Reader());
        addSerializer(ProblemDocument.class, new ProblemWriter());
        addSerializer(Instant.class, ToStringSerializer.instance);
        addDeserializer(String.class, new TextReader());
        addKeyDeserializer(String.class, new TextReader.Key());
        addDeserializer(Instant.class, new InstantReader());
        addDeserializer(LocalDate.class, new DayReader());
        addDeserializer(BigDecimal.class, new DecimalReader());
    }
}
