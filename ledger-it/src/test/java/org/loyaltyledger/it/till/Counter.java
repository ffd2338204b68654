package org.loyaltyledger.it.till;

import java.util.UUID;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;

/** A till of a shop that writes its JSON by hand, with single quotes for double ones. */
record Counter(Shop shop) {

    UUID enrol(String card) {
        return shop.enrol(card);
    }

    Reply post(String rest, String body) {
        return shop.till().post(shop.path(rest), json(body));
    }

    Reply post(String rest, String key, String body) {
        return shop.till().post(shop.path(rest), key, json(body));
    }

    Reply get(String rest) {
        return shop.till().get(shop.path(rest));
    }

    Reply lines(String lines) {
        return shop.till().postLines(shop.path("/batches"), json(lines));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    /** A sale of some pieces of one article. */
    static String sale(String receipt, String card, int pieces, String amount, String more) {
        return "{'receiptNo':'" + receipt + "','store':'S1','member':{'identifier':{'type':'card','value':'" + card
                + "'}},'lines':[{'sku':'a','quantity':" + pieces + ",'amount':{'amount':'" + amount
                + "','currency':'EUR'}}]" + more + "}";
    }
}
