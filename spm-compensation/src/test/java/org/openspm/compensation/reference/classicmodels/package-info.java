/** The model car seller ClassicModels paid by a plan, beside naive sums. */
package org.openspm.compensation.reference.classicmodels;
