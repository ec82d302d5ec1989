package org.redvest.api.cover.enquiry.query;

import org.redvest.api.AsOf;
import org.redvest.api.cover.eligibility.query.Eligibility;

/**
 * What an insurer asked, and what it is answered, by its own policies: whoever asks for it again is answered the same.
 *
 * @param enquiry what it asked
 * @param eligibility what it is answered
 * @param position position in the log on which it is based
 */
public record EnquiryAnswer(EnquiryView enquiry, Eligibility eligibility, long position) implements AsOf {}
