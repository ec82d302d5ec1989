package org.redvest.api.cover.enquiry.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * A page of what insurers asked, the newest first.
 *
 * @param enquiries the page
 * @param nextCursor where the next page begins; null on the last
 * @param position position in the log on which it is based
 */
public record Enquiries(
        List<EnquiryView> enquiries, @Nullable Long nextCursor, long position) implements AsOf {}
