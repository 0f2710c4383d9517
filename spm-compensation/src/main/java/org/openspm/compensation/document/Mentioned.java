package org.openspm.compensation.document;

import java.util.HashMap;
import java.util.Map;

/** What a document mentions by name while it is written; one name means one thing, or it could not be read back. */
final class Mentioned {

    private record Key(String what, String scope, String name) {}

    private final Map<Key, Object> things = new HashMap<>();

    /** Returns the name of a thing. */
    String name(String what, String scope, String name, Object thing) {
        Object known = things.putIfAbsent(new Key(what, scope, name), thing);
        if (known != null && !known.equals(thing)) {
            throw new IllegalStateException("The plan has two different things that a document calls the " + what + " ("
                    + name + ").\nGive each a name of its own, so that the document reads back.");
        }
        return name;
    }

    String name(String what, String name, Object thing) {
        return name(what, "", name, thing);
    }
}
