package org.loyaltyledger.api.value;

/** An amount or a currency that cannot be. Carries the part ({@code amount} or {@code currency}) and what it was. */
public final class InvalidMoney extends IllegalArgumentException {

    private final String part;
    private final String found;
    private final String complaint;

    InvalidMoney(String part, String found, String complaint) {
        super(part + " " + found + " " + complaint);
        this.part = part;
        this.found = found;
        this.complaint = complaint;
    }

    /** {@code amount} or {@code currency}. */
    public String part() {
        return part;
    }

    public String found() {
        return found;
    }

    /** What is wrong, to be read after the part: "is no plain decimal". */
    public String complaint() {
        return complaint;
    }
}
