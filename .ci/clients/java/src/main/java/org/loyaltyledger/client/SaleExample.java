package org.loyaltyledger.client;

import java.math.BigDecimal;
import org.loyaltyledger.client.api.SalesApi;
import org.loyaltyledger.client.model.Identifier;
import org.loyaltyledger.client.model.MemberRef;
import org.loyaltyledger.client.model.Money;
import org.loyaltyledger.client.model.NewSale;
import org.loyaltyledger.client.model.SaleLine;

/** The README's sale, as a caller with generated types writes it. */
final class SaleExample {

    private SaleExample() {}

    /** The points that the sale gives. */
    static long post(String programme, String key) throws ApiException {
        NewSale sale = new NewSale()
                .receiptNo("4711")
                .store("S1")
                .member(new MemberRef().identifier(new Identifier().type("card").value("1002")))
                .addLinesItem(new SaleLine()
                        .sku("beans")
                        .quantity(BigDecimal.ONE)
                        .amount(new Money().amount("18.50").currency("EUR")));
        return new SalesApi().postSale(programme, key, sale).getEarned();
    }
}
