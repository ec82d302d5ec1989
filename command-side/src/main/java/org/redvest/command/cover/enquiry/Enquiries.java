package org.redvest.command.cover.enquiry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.enquiry.event.EligibilityEnquired;
import org.redvest.api.id.EnquiriesId;
import org.redvest.api.id.EnquiryId;

/** What insurers asked about one volunteer. */
final class Enquiries {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable EnquiriesId id;

    private final Set<EnquiryId> known = new HashSet<>();

    Enquiries() {
        // required by Axon
    }

    boolean knows(EnquiryId enquiry) {
        return known.contains(enquiry);
    }

    void enquire(EligibilityEnquired enquiry) {
        apply(enquiry);
    }

    @EventSourcingHandler
    void evolve(EligibilityEnquired event) {
        id = event.enquiriesId();
        known.add(event.enquiryId());
    }
}
