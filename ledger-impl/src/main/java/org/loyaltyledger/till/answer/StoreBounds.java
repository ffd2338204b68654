package org.loyaltyledger.till.answer;

import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.caller.PartnerScope;
import org.loyaltyledger.ground.problem.Problem;

/**
 * Where a caller may act: the one place that holds a till to the store and the terminal of its token, for every
 * operation that names either.
 */
public record StoreBounds(Caller caller) {

    /**
     * The store at which something is done now: as the request says, else the caller's own.
     *
     * @param pointer of the field
     * @return empty: the request names none, and the caller has none
     * @throws Problem forbidden, if the caller is bound to another one
     */
    public Optional<String> store(String pointer, String told) {
        return storeOf(pointer, told, false);
    }

    /**
     * Where a sale is posted for: a partner posts for stores of others what is of its own brands and nothing else.
     *
     * @throws Problem forbidden, if the caller is bound to another store
     */
    public void sale(NewSale body) {
        if (!mayActFor(body.store()) && !isOfOwnBrands(body)) {
            throw refusal("/store", "store");
        }
    }

    private boolean isOfOwnBrands(NewSale body) {
        Set<String> brands = caller.partner().map(PartnerScope::brands).orElse(Set.of());
        return body.lines().stream()
                .allMatch(line -> line.attributes() != null
                        && brands.contains(line.attributes().getOrDefault("brand", "")));
    }

    /**
     * The store that booked what something is done with.
     *
     * @param others whether the terms let a till act on what other stores booked
     * @throws Problem forbidden, if the caller is bound to another one
     */
    public Optional<String> storeOf(String pointer, String told, boolean others) {
        if (told != null && !others && !mayActFor(told)) {
            throw refusal(pointer, "store");
        }
        return Optional.ofNullable(told).or(this::own);
    }

    /**
     * The terminal at which something is done: as the request says, else the caller's own; empty text: unknown.
     *
     * @throws Problem forbidden, if the caller is bound to another one
     */
    public String terminal(String told) {
        if (told != null && caller.terminal().filter(own -> !own.equals(told)).isPresent()) {
            throw refusal("/terminal", "terminal");
        }
        return Optional.ofNullable(told).or(caller::terminal).orElse("");
    }

    /**
     * The stores whose holds the caller may look up and end; empty: all.
     *
     * @param others whether the terms let a till act on what other stores booked
     */
    public Optional<Set<String>> onlyStores(boolean others) {
        return others ? Optional.empty() : caller.stores();
    }

    private boolean mayActFor(String store) {
        return caller.stores().map(own -> own.contains(store)).orElse(true);
    }

    private Optional<String> own() {
        return caller.stores().filter(own -> own.size() == 1).map(own -> own.iterator()
                .next());
    }

    private static Problem refusal(String pointer, String what) {
        return Problem.of(ProblemType.FORBIDDEN)
                .detail("The token is bound to another " + what + ".")
                .violation(pointer, "is not the token's " + what);
    }
}
