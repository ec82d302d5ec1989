package org.redvest.api.honour.benefit.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.HonourCardId;

/** What happened to an honour card. */
public sealed interface HonourCardEvent extends NamesVolunteer permits HonourCardIssued, HonourCardRevoked {

    /** Which card. */
    HonourCardId cardId();
}
