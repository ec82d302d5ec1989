package org.redvest.api.cover.enquiry.query;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.id.EnquiryId;

/**
 * What is an insurer answered?
 *
 * @param enquiryId number of the enquiry
 * @param insurer who reads it; null for whoever may read all
 */
public record FindEnquiry(EnquiryId enquiryId, @Nullable String insurer) implements Query<EnquiryAnswer> {

    @Override
    public Class<EnquiryAnswer> answer() {
        return EnquiryAnswer.class;
    }
}
