package org.redvest.query.platform.asking;

import org.redvest.api.city.review.ReviewKind;

/**
 * What of a room waits for somebody's decision. Each room says it of its own tables; the queue asks all of them as one
 * statement for each kind, in one snapshot.
 *
 * @param kind what it is
 * @param sql a query of everything that waits, as {@link org.redvest.api.city.review.query.Reviews.Waiting} tells it: {@code id},
 *     {@code about}, {@code division}, {@code organisation_id}, {@code start_at}, {@code end_at}, {@code words}, {@code since},
 *     {@code due_on} where it says itself by when, and {@code position}. Its parameters may be {@code :reader}, the subject of
 *     whoever asks, and {@code :at}
 */
public record Undecided(ReviewKind kind, String sql) {}
