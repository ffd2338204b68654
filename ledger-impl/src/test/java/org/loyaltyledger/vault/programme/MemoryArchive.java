package org.loyaltyledger.vault.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Programmes and terms in lists; meant for one programme at a time. */
class MemoryArchive implements Archive {

    private final List<ProgrammeRow> programmes = new ArrayList<>();
    private final List<TermsRow> terms = new ArrayList<>();
    int questions;
    Runnable whileReading = () -> {};

    @Override
    public Optional<ProgrammeRow> programme(String code) {
        return programmes.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    @Override
    public Optional<ProgrammeRow> locked(String code) {
        return programme(code);
    }

    @Override
    public List<ProgrammeRow> programmes(long afterId, int limit) {
        return programmes.stream()
                .filter(row -> row.id() > afterId)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean add(ProgrammeRow programme) {
        return programmes.add(programme);
    }

    @Override
    public Optional<TermsRow> terms(long programme, int number) {
        return terms.stream().filter(row -> row.number() == number).findFirst();
    }

    @Override
    public List<TermsRow> terms(long programme, int beforeNumber, int limit) {
        return terms.stream()
                .filter(row -> row.number() < beforeNumber)
                .sorted(Comparator.comparing(TermsRow::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<TermsRow> published(long programme) {
        questions++;
        Runnable once = whileReading;
        whileReading = () -> {};
        once.run();
        return terms.stream()
                .filter(row -> !row.isDraft())
                .sorted(Comparator.comparing(TermsRow::effectiveFrom))
                .toList();
    }

    @Override
    public List<Integer> publishedNumbers(long programme) {
        return published(programme).stream().map(TermsRow::number).toList();
    }

    @Override
    public void add(TermsRow row) {
        terms.add(row);
    }

    @Override
    public void flush() {
        // Nothing waits to be written.
    }
}
