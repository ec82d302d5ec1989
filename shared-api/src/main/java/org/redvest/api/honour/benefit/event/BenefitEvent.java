package org.redvest.api.honour.benefit.event;

import org.redvest.api.Event;
import org.redvest.api.id.BenefitId;

/** What happened to a benefit. */
public sealed interface BenefitEvent extends Event permits BenefitOffered, BenefitChanged, BenefitEnded {

    /** Which benefit. */
    BenefitId benefitId();
}
