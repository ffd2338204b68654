package org.loyaltyledger.member;

import java.util.Optional;
import java.util.function.Consumer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Account;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/**
 * Enrols a member. It goes through the writer like a booking, so that the same key answers the same member, an identifier
 * is given to one member only, and a sale behind it in the same batch finds it.
 */
public record Enrol(Enrolment enrolment) implements Command {

    private static final int CREATED = 201;

    /** Tells of the identifiers that name a member now, if it was answered that they do, be it again. */
    public void tell(int status, Consumer<IdentifierAdded> listener) {
        if (status == CREATED) {
            enrolment
                    .identifiers()
                    .forEach(identifier -> listener.accept(new IdentifierAdded(enrolment.programme(), identifier)));
        }
    }

    /** Where it is to be handed in. */
    public int partition() {
        return enrolment.partition();
    }

    @Override
    public void first(Needs needs) {
        enrolment.names().forEach(name -> needs.row(Rooms.CLAIMS, name));
    }

    @Override
    public Answer decide(Books books) {
        enrolment.names().stream()
                .filter(name -> books.room(Rooms.CLAIMS).look(name).isPresent())
                .findFirst()
                .ifPresent(Enrol::refuse);
        Claim claim = new Claim(enrolment.member(), enrolment.partition(), books.now());
        enrolment.names().forEach(name -> books.room(Rooms.CLAIMS).put(name, claim));
        books.room(Rooms.ENROLMENTS).put(enrolment.member(), enrolment);
        books.room(Rooms.STANDINGS).load(enrolment.member(), enrolment.standing());
        books.accounts().put(enrolment.member(), Account.empty(enrolment.member(), enrolment.partition()));
        books.markDeep(enrolment.member());
        return new Answer(CREATED, enrolment.document(), Optional.empty());
    }

    private static void refuse(Name taken) {
        throw Problem.of(ProblemType.IDENTIFIER_TAKEN)
                .detail("The identifier belongs to another member")
                .with("identifier", taken.handle().identifier());
    }
}
