package org.redvest.api.honour.benefit.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.BenefitUsesId;

/** What a volunteer did with benefits. */
public sealed interface BenefitUseEvent extends NamesVolunteer permits BenefitUsed {

    /** Where their uses are counted. */
    BenefitUsesId usesId();
}
