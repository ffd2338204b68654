package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.loyaltyledger.api.programme.Programme;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.problem.Problem;

/** Reads programmes and terms for people. */
@ApplicationScoped
class Register {

    /** A programme and its place in the list. */
    record Entry(long id, Programme programme) {}

    private final Archive archive;
    private final Programmes programmes;

    @Inject
    Register(Archive archive, Programmes programmes) {
        this.archive = archive;
        this.programmes = programmes;
    }

    protected Register() {
        this(null, null);
    }

    /** @throws Problem not-found */
    Programme programme(String code) {
        return document(archive.programme(code).orElseThrow(() -> Caller.programmeNotFound(code)));
    }

    List<Entry> programmes(Page page) {
        long after = page.after().map(Cursor::low).orElse(0L);
        return archive.programmes(after, page.reach()).stream()
                .map(row -> new Entry(row.id(), document(row)))
                .toList();
    }

    /** @throws Problem not-found */
    TermsVersion terms(String programme, int number) {
        return row(programme, number).full();
    }

    /** @throws Problem not-found */
    TermsRow row(String programme, int number) {
        return archive.terms(programmes.find(programme).id(), number).orElseThrow(() -> Drafting.noSuchVersion(number));
    }

    /** The newest first, one more than the page holds. */
    List<TermsVersion> terms(String programme, Page page) {
        int before = page.after().map(cursor -> (int) cursor.low()).orElse(Integer.MAX_VALUE);
        return archive.terms(programmes.find(programme).id(), before, page.reach()).stream()
                .map(TermsRow::summary)
                .toList();
    }

    private Programme document(ProgrammeRow row) {
        return row.document(programmes.find(row.code()).partitions().size());
    }
}
