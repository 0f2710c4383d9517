/**
 * Plans as data: a tree of maps, lists, texts, whole numbers and flags that a host stores as JSON, YAML or rows.
 *
 * <p>A host writes with {@code CompensationPlan.toDocument()}, reads with {@code CompensationPlan.fromDocument(..)}, and says with
 * {@link org.openspm.compensation.document.PlanVocabulary} what the names in a document mean.
 */
@NullMarked
package org.openspm.compensation.document;

import org.jspecify.annotations.NullMarked;
