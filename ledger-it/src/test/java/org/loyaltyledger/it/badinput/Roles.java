package org.loyaltyledger.it.badinput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Shop;

/** Who may do what, as {@code src/test/resources/roles.txt} promises it, and callers of every role. */
final class Roles {

    static final List<String> ALL = List.of("till", "partner", "member", "operator", "auditor");

    private final Map<String, List<String>> promised = table("/roles.txt");
    private final Shop shop;
    private final UUID member;

    /** @param member whom the callers of that role are */
    Roles(Shop shop, UUID member) {
        this.shop = shop;
        this.member = member;
    }

    /** The roles that may do this; empty if nothing is promised for it. */
    Optional<List<String>> of(String operation) {
        return Optional.ofNullable(promised.get(operation));
    }

    /** Somebody who may do this. */
    Caller oneThatMay(String operation) {
        return of(operation)
                .map(roles -> caller(roles.get(0)))
                .orElseThrow(() -> new AssertionError("roles.txt lacks " + operation));
    }

    Caller caller(String role) {
        return switch (role) {
            case "till" -> shop.till();
            case "partner" -> shop.partner(member);
            case "member" -> shop.member(member);
            case "operator" -> shop.operator();
            case "auditor" -> shop.auditor();
            case "deployment-operator" -> shop.service().operator();
            default -> shop.service().stranger();
        };
    }

    /** A table of the resources: operations, a colon, and words. */
    static Map<String, List<String>> table(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Roles.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*:\\s*"))
                    .collect(Collectors.toMap(
                            line -> line[0].replaceAll("\\s+", " "),
                            line -> List.of(line[1].split("\\s+")),
                            (first, second) -> first,
                            TreeMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
