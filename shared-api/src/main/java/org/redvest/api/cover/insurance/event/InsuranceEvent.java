package org.redvest.api.cover.insurance.event;

import org.redvest.api.Event;
import org.redvest.api.id.InsurancePolicyId;

/** What happened to an insurance policy. */
public sealed interface InsuranceEvent extends Event permits InsurancePolicyRecorded, InsuranceTermsAdopted {

    /** Which policy. */
    InsurancePolicyId insurancePolicyId();
}
