package org.loyaltyledger.vault.terms.contract;

import java.util.Set;

/** Which goods count: those of any of these articles, categories and departments; if none is named, all. */
public record Goods(Set<String> skus, Set<String> categories, Set<String> departments) {

    public static final Goods ALL = new Goods(Set.of(), Set.of(), Set.of());

    public Goods {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
        departments = Set.copyOf(departments);
    }

    public boolean has(String sku, String category, String department) {
        return equals(ALL) || skus.contains(sku) || categories.contains(category) || departments.contains(department);
    }
}
