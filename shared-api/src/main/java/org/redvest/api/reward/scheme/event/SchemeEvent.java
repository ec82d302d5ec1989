package org.redvest.api.reward.scheme.event;

import org.redvest.api.Event;
import org.redvest.api.id.SchemeId;

/** What happened to a points scheme. */
public sealed interface SchemeEvent extends Event permits SchemeOpened, SchemeRulesAdopted {

    /** Which scheme. */
    SchemeId schemeId();
}
