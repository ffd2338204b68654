package org.loyaltyledger.platform.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.text.TextNormalizer;
import org.loyaltyledger.member.MemberReading;
import org.loyaltyledger.vault.programme.Programmes;

/**
 * Lets anybody be any member of one programme, the demo's, by naming a card. It is off unless {@code
 * ledger.issuer.demo} names that programme, which the embedded start does when it loads the demo; members of other
 * programmes are out of its reach.
 */
@ApplicationScoped
public class DemoSignIn {

    private static final String CARD = "card";
    private static final int SHOWN = 6;

    private Optional<String> programme = Optional.empty();

    @Inject
    private Programmes programmes;

    @Inject
    private MemberReading members;

    @Inject
    void take(@ConfigProperty(name = "ledger.issuer.demo") Optional<String> code) {
        programme = code;
    }

    /** @throws Problem not-found where the demo sign-in is off */
    String programme() {
        return programme.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is nothing at this path"));
    }

    boolean isOn() {
        return programme.isPresent();
    }

    boolean isActive(String member) {
        return members.find(programmes.find(programme()), UUID.fromString(member)).stream()
                .anyMatch(found -> found.status() == MemberStatus.ACTIVE);
    }

    /** The active member who holds this card. */
    Optional<Member> holding(String card) {
        return card == null || !TextNormalizer.isIdentifying(card)
                ? Optional.empty()
                : members.knownBy(programmes.find(programme()), new Identifier(CARD, card)).stream()
                        .filter(member -> member.status() == MemberStatus.ACTIVE)
                        .findFirst();
    }

    /** The first few cards of the programme, to pick from. */
    List<String> cards() {
        return members.first(programmes.find(programme()), SHOWN).stream()
                .flatMap(member -> member.identifiers().stream())
                .filter(identifier -> identifier.type().equals(CARD))
                .map(Identifier::value)
                .toList();
    }
}
