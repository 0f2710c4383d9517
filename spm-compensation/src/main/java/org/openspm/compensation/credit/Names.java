package org.openspm.compensation.credit;

import java.util.Objects;

/** The one rule for the names of roles, rules, hierarchies, participants and the labels of what the host wrote itself. */
final class Names {

    private Names() {}

    /** Returns the name if it is not blank; a null is called by the argument that was null. */
    static String checked(String name, String what, String argument) {
        if (Objects.requireNonNull(name, argument).isBlank()) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + name + ") is blank.\nGive it the name a reader of a statement knows it by.");
        }
        return name;
    }
}
