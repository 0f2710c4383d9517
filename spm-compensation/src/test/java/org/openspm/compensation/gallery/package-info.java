/** Twenty plans as companies have them, each with a handful of transactions and the pay worked out by hand. */
package org.openspm.compensation.gallery;
