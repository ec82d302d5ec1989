package org.redvest.api.person.merge.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merge cases, that which changed last first.
 *
 * @param mergeCases a page of them
 * @param nextCursor where the next page begins; null on the last
 */
public record MergeCases(
        List<MergeCaseView> mergeCases, @Nullable Long nextCursor) {}
