package org.loyaltyledger.it.contract;

import java.util.UUID;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractClient;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Shop;

/** A shop that offers contracts, and a member who signs them. */
final class Table {

    final Shop shop = Shop.open("canteen");
    final UUID ada = shop.enrol("card-ada");

    Contract accept(Contract offer) {
        return member().accept(shop.programme(), ada, offer.id(), key(), yes(offer));
    }

    Contract read(UUID contract) {
        return member().contract(shop.programme(), ada, contract);
    }

    ContractClient member() {
        Caller me = shop.member(ada);
        return me.use(ContractClient.class);
    }

    ContractClient operator() {
        return shop.operator().use(ContractClient.class);
    }

    String path(UUID contract, String rest) {
        return shop.path("/members/" + ada + "/contracts/" + contract + rest);
    }

    static Acceptance yes(Contract offer) {
        return new Acceptance(offer.versions().get(0).documentHash());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
