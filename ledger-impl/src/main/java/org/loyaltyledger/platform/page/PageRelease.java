package org.loyaltyledger.platform.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All files of the page as one release. Its version is part of their addresses, so that a browser may keep them for ever
 * and never mixes files of two releases; the first page names all modules, so that they are fetched at once and not one
 * after the other.
 *
 * @param version 24 hexadecimal digits: another content of any file, another version
 * @param index the first page, which names the version's files
 */
record PageRelease(String version, PageFile index) {

    static final String VERSION = "[0-9a-f]{24}";

    private static final String INDEX = "index.html";
    private static final String START = "main.js";
    private static final String STYLE = "page.css";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*from '([^']+)';$");
    private static final int VERSION_BYTES = 12;

    /** Read once: files of a running service do not change. */
    private static final PageRelease CURRENT = read();

    static PageRelease current() {
        return CURRENT;
    }

    private static PageRelease read() {
        Set<String> modules = modules();
        String version = version(modules);
        String preload = modules.stream()
                .map(name -> "<link rel=\"modulepreload\" href=\"/page/" + version + "/" + name + "\">")
                .collect(Collectors.joining("\n"));
        String index = text(INDEX).replace("{{version}}", version).replace("{{preload}}", preload);
        return new PageRelease(version, PageFile.of(INDEX, index.getBytes(StandardCharsets.UTF_8)));
    }

    /** The start and what it imports, and what that imports, the start first. */
    private static Set<String> modules() {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(START));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (found.add(name)) {
                IMPORT.matcher(text(name))
                        .results()
                        .map(module -> Path.of(name)
                                .resolveSibling(module.group(1))
                                .normalize()
                                .toString())
                        .forEach(next::add);
            }
        }
        return found;
    }

    private static String version(Set<String> modules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file(INDEX).plain());
            digest.update(file(STYLE).plain());
            modules.forEach(name -> digest.update(file(name).plain()));
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    private static String text(String name) {
        return new String(file(name).plain(), StandardCharsets.UTF_8);
    }

    private static PageFile file(String name) {
        return PageFile.of(name).orElseThrow(() -> new IllegalStateException("the page lacks its file " + name));
    }
}
