/** Statistics, held against another implementation. */
package org.openspm.compensation.statistic;
