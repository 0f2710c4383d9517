package org.openspm.core.journey;

import java.util.List;

/** How events become waits of which some end otherwise than by the event waited for. */
interface Waiting extends Assembler<Spell> {

    /** Returns what the time is called. */
    String name();

    /** Returns what competes with the event, in the order of their kinds. */
    List<String> competing();

    /** Returns these rules with other names of what competes. */
    Waiting competing(List<String> names);
}
