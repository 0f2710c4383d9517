/** The food trader Northwind paid by a plan, beside naive sums. */
package org.openspm.compensation.reference.northwind;
