/**
 * Who is paid: {@link org.openspm.compensation.roster.Roster} is the entry type, all participants and teams and what held for them when;
 * {@link org.openspm.compensation.roster.PlanRoster} is what one plan sees of it.
 */
@NullMarked
package org.openspm.compensation.roster;

import org.jspecify.annotations.NullMarked;
