package org.loyaltyledger.deploy;

/** What differs between operating systems. */
final class Platform {
    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private Platform() {}
}
