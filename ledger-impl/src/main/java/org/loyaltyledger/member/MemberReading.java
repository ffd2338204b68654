package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.vault.programme.Programme;

/** Members' documents, to read. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class MemberReading {

    private MemberRows rows;
    private IdentifierNormalizer identifiers;

    MemberReading() {
        // for the container's proxy
    }

    @Inject
    MemberReading(MemberRows rows, IdentifierNormalizer identifiers) {
        this.rows = rows;
        this.identifiers = identifiers;
    }

    /** Some members, and where the next ones begin. */
    record Found(List<Member> members, Optional<Cursor> next) {}

    /** One member, or none of this programme. */
    public Optional<Member> find(Programme programme, UUID member) {
        return rows.find(programme.id(), member).map(MemberRow::member);
    }

    /**
     * One member or none.
     *
     * @throws org.loyaltyledger.ground.problem.Problem invalid-request, if nobody can have this identifier
     */
    public List<Member> knownBy(Programme programme, Identifier identifier) {
        return rows
                .find(programme.id(), Handle.of(identifiers.normalize(programme, identifier, "?identifier")))
                .map(MemberRow::member)
                .stream()
                .toList();
    }

    Found list(Programme programme, MemberRows.Wanted wanted, Page page) {
        List<Member> read = rows.read(programme.id(), wanted, page).stream()
                .map(MemberRow::member)
                .toList();
        return new Found(page.fit(read), page.next(read, member -> Cursor.of(member.id())));
    }

    /** Those who joined first. */
    public List<Member> first(Programme programme, int most) {
        return list(programme, MemberRows.Wanted.ALL, Page.of(null, Integer.toString(most)))
                .members();
    }

    long count(Programme programme, MemberRows.Wanted wanted) {
        return rows.count(programme.id(), wanted);
    }
}
