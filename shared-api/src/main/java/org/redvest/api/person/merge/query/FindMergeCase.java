package org.redvest.api.person.merge.query;

import org.redvest.api.Query;
import org.redvest.api.id.MergeCaseId;

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
