package org.loyaltyledger.views.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.statement.Purchase;
import org.loyaltyledger.api.statement.PurchasedGoods;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.basket.Basket;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.StoreRegistry;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;

/** What a booking was about, in the words of people: where, what and by which rule, rather than codes. */
@ApplicationScoped
public class PurchaseMapper {

    /** The attribute of a line that tells what the article is called. */
    private static final String DESCRIPTION = "description";

    private StoreRegistry stores;
    private TermsBook terms;

    PurchaseMapper() {
        // for the container's proxy
    }

    @Inject
    PurchaseMapper(StoreRegistry stores, TermsBook terms) {
        this.stores = stores;
        this.terms = terms;
    }

    /**
     * What was bought.
     *
     * @param visible stores whose sales may be told; empty: all
     */
    Optional<Purchase> purchase(Programme programme, SaleRow sale, Optional<Set<String>> visible) {
        String store = sale.key().store();
        if (visible.isPresent() && !visible.get().contains(store)) {
            return Optional.empty();
        }
        return terms.version(programme, sale.termsVersion())
                .map(TermsVersion::terms)
                .map(applied -> {
                    Basket basket = Basket.of(
                            sale.sale(),
                            applied.earning().amountBasis(),
                            applied.earning().nonEarningTenders());
                    return new Purchase(
                            sale.key().receiptNo(),
                            store,
                            stores.nameOf(programme, store),
                            Money.of(basket.total(), applied.currency()),
                            sale.sale().lines().stream()
                                    .map(line -> goods(line, applied))
                                    .toList());
                });
    }

    private static PurchasedGoods goods(Line line, Terms applied) {
        return new PurchasedGoods(
                line.sku(),
                line.attributes().getOrDefault(DESCRIPTION, line.sku()),
                line.quantity().stripTrailingZeros(),
                Money.of(line.amount(), applied.currency()));
    }

    /** The same explanation with the name that members know the rule by. */
    Explanation named(Programme programme, Explanation why) {
        Optional<String> name = Optional.ofNullable(why.termsVersion())
                .flatMap(number -> terms.version(programme, Math.toIntExact(number)))
                .flatMap(version -> Optional.ofNullable(why.rule()).flatMap(version.terms()::nameOf));
        return new Explanation(why.rule(), name.orElse(null), why.termsVersion(), why.text(), why.figures());
    }
}
