package org.redvest.api.honour.benefit.event;

import org.redvest.api.Event;
import org.redvest.api.id.HonourCardRulesId;

/** What happened to the rules of an honour card. */
public sealed interface CardRulesEvent extends Event permits CardRulesAdopted {

    /** Which rules. */
    HonourCardRulesId rulesId();
}
