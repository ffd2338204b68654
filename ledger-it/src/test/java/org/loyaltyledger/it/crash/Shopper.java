package org.loyaltyledger.it.crash;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;

/** Buys, redeems, holds and transfers, and writes down what was acknowledged. */
final class Shopper {

    private final Shop shop;
    private final Patient till;
    private final List<UUID> members;
    private final AtomicLongArray expected;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    /**
     * @param members who shop
     * @param expected the balance of each, kept up to date with every acknowledgement
     */
    Shopper(Shop shop, Patient till, List<UUID> members, AtomicLongArray expected) {
        this.shop = shop;
        this.till = till;
        this.members = members;
        this.expected = expected;
    }

    /** Shops until told to stop; several threads may. */
    void shop(long seed, BooleanSupplier goOn) {
        Random random = new Random(seed);
        while (goOn.getAsBoolean()) {
            int who = random.nextInt(members.size());
            switch (random.nextInt(4)) {
                case 0 -> buy(who);
                case 1 -> redeem(who);
                case 2 -> holdAndCapture(who);
                default -> transfer(who, (who + 1) % members.size());
            }
        }
    }

    Queue<Acknowledged> acknowledged() {
        return acknowledged;
    }

    private void buy(int who) {
        if (post("/sales", shop.sale(members.get(who), "10.00")).ok()) {
            expected.addAndGet(who, 10);
        }
    }

    private void redeem(int who) {
        if (post("/redemptions", NewRedemption.pay(ref(who), "pay", 7)).ok()) {
            expected.addAndGet(who, -7);
        }
    }

    private void holdAndCapture(int who) {
        Reply hold = post("/redemptions/holds", NewRedemption.pay(ref(who), "pay", 5));
        if (hold.ok()
                && post("/redemptions/holds/" + hold.text("/id") + "/capture", Capture.part(2))
                        .ok()) {
            expected.addAndGet(who, -2);
        }
    }

    private void transfer(int from, int to) {
        if (post("/transfers", new NewTransfer(ref(from), ref(to), 3L, null, null))
                .ok()) {
            expected.addAndGet(from, -3);
            expected.addAndGet(to, 3);
        }
    }

    private Reply post(String path, Object body) {
        String key = UUID.randomUUID().toString();
        Reply reply = till.post(shop.path(path), key, body);
        acknowledged.add(new Acknowledged(shop.path(path), key, body, reply));
        return reply;
    }

    private MemberRef ref(int who) {
        return MemberRef.of(members.get(who));
    }

    /** A call that was answered. */
    record Acknowledged(String path, String key, Object body, Reply reply) {}
}
