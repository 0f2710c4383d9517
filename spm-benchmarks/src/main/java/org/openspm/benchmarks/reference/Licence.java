package org.openspm.benchmarks.reference;

import java.util.Objects;
import java.util.Optional;

/**
 * Under which terms a figure may be shown to others.
 *
 * <pre>{@code
 * Licence.named("CC BY 4.0").at("https://creativecommons.org/licenses/by/4.0/");
 * }</pre>
 *
 * <p>The library keeps the terms beside the figure and does not interpret them. This record is immutable and thread-safe.
 *
 * @param name  what the terms are called, such as {@code "CC BY 4.0"} or {@code "public domain"}
 * @param address  where they can be read; empty if that is not known
 */
public record Licence(String name, Optional<String> address) {

    /**
     * Checks that the terms have a name.
     *
     * @param name  what the terms are called
     * @param address  where they can be read
     * @throws IllegalArgumentException if the name or the address is blank
     */
    public Licence {
        Provenance.requireText(name, "licence", "Name the terms, or leave the licence out.");
        Objects.requireNonNull(address, "address");
        address.ifPresent(text -> Provenance.requireText(
                text, "address of the licence", "Say where the terms can be read, or leave the address out."));
    }

    /**
     * Obtains a licence by its name.
     *
     * @param name  what the terms are called
     * @return the licence, without an address
     * @throws IllegalArgumentException if the name is blank
     */
    public static Licence named(String name) {
        return new Licence(name, Optional.empty());
    }

    /**
     * Returns this licence with the place where it can be read.
     *
     * @param where  the address
     * @return the licence
     * @throws IllegalArgumentException if the address is blank
     */
    public Licence at(String where) {
        return new Licence(name, Optional.of(Objects.requireNonNull(where, "address")));
    }

    /**
     * Returns the licence in words.
     *
     * @return such as {@code "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"}
     */
    @Override
    public String toString() {
        return name + address.map(text -> " (" + text + ")").orElse("");
    }
}
