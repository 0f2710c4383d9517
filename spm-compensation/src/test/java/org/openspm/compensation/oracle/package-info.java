/** Random plans of every shape, and a second computation of what they pay, slow and straight from the rules. It shares no code with the engine. Not exported. */
package org.openspm.compensation.oracle;
