package org.redvest.api.honour.star.event;

import org.redvest.api.DivisionCode;
import org.redvest.api.Event;

/** What happened to the rules of stars of a jurisdiction. */
public sealed interface StarRulesEvent extends Event permits StarRulesAdopted {

    /** Division code of the jurisdiction. */
    DivisionCode jurisdiction();
}
