package org.loyaltyledger.api.statement;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loyaltyledger.api.value.Money;

/**
 * What was bought, where and for how much.
 *
 * @param receiptNo number of the receipt
 * @param store id of the store that sold
 * @param storeName what people call the store; its id if the programme has not registered it
 * @param total what the sale came to after all discounts, less what was brought back in it
 * @param goods as rung up
 */
public record Purchase(
        @NotNull String receiptNo,
        @NotNull String store,
        @NotNull String storeName,
        @NotNull Money total,
        @NotNull List<PurchasedGoods> goods) {}
