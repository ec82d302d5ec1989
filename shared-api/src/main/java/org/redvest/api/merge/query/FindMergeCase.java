package org.redvest.api.merge.query;

import org.redvest.api.Query;
import org.redvest.api.merge.MergeCaseId;

/**
 * What is known of this merge case?
 *
 * @param mergeCaseId which
 */
public record FindMergeCase(MergeCaseId mergeCaseId) implements Query<MergeCaseView> {

    @Override
    public Class<MergeCaseView> answer() {
        return MergeCaseView.class;
    }
}
