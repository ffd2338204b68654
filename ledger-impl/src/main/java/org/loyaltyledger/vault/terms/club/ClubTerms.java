package org.loyaltyledger.vault.terms.club;

import java.util.List;
import java.util.Optional;

/** Clubs that members join, and their plans. No two plans have the same id, whatever club they belong to. */
public record ClubTerms(List<Club> clubs) {

    public static final ClubTerms NONE = new ClubTerms(List.of());

    public ClubTerms {
        clubs = List.copyOf(clubs);
    }

    public Optional<Club> club(String id) {
        return clubs.stream().filter(club -> club.id().equals(id)).findFirst();
    }

    /** A plan of this club. */
    public Optional<Plan> plan(String club, String plan) {
        return club(club).flatMap(found -> found.plan(plan));
    }
}
