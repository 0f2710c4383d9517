package org.openspm.performance;

import java.util.List;

/** Contenders that need a library of their own, found as a service: the profile {@code contenders} brings them. */
interface ContenderSource {

    /** Returns the contenders, those that are slow last. */
    List<Contender> contenders();
}
