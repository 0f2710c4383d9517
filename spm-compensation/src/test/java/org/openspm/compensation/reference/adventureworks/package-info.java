/** The bicycle maker AdventureWorks paid by plans, beside reference payouts. */
package org.openspm.compensation.reference.adventureworks;
