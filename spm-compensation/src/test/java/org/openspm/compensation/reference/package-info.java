/** Published data, and what was computed from it without this library. */
package org.openspm.compensation.reference;
