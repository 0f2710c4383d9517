package org.openspm.compensation.document;

/** Leaves what cannot be read; the reason has been noted, so that reading goes on beside it. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable() {
        super(null, null, false, false);
    }
}
