/** What plans cost, held against closed forms, other implementations and sums by hand. */
package org.openspm.compensation.cost;
