package org.loyaltyledger.vault.programme;

import java.util.List;
import java.util.Optional;

/** Where programmes and terms are kept: the database, or in tests a list. */
interface Archive {

    Optional<ProgrammeRow> programme(String code);

    /** The same, and nobody else changes the programme or its terms until this transaction ends. */
    Optional<ProgrammeRow> locked(String code);

    /** Up to so many programmes in the order of their ids, after this one. */
    List<ProgrammeRow> programmes(long afterId, int limit);

    /** Stores it at once, so that it has its id; false if the code is taken. */
    boolean add(ProgrammeRow programme);

    Optional<TermsRow> terms(long programme, int number);

    /** Up to so many versions, the newest first, before this number. */
    List<TermsRow> terms(long programme, int beforeNumber, int limit);

    /** Published versions in the order of their instants. */
    List<TermsRow> published(long programme);

    /** Numbers of the published versions in the order of their instants: cheap to ask. */
    List<Integer> publishedNumbers(long programme);

    void add(TermsRow terms);

    /** Writes now what changed, so that a row's version is the new one. */
    void flush();
}
