package org.redvest.api.cover.enquiry.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.EnquiriesId;

/** What insurers asked about a volunteer. */
public sealed interface EnquiryEvent extends NamesVolunteer permits EligibilityEnquired {

    /** Number of all that was asked about the volunteer. */
    EnquiriesId enquiriesId();
}
