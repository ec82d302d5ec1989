package org.redvest.api.exchange.national.event;

import org.redvest.api.NamesVolunteer;
import org.redvest.api.PartnerCode;
import org.redvest.api.id.LinkageId;

/** What happened between a volunteer and other systems. */
public sealed interface LinkageEvent extends NamesVolunteer
        permits VolunteerLinked, VolunteerUnlinked, RecordSent, AnswerReceived, DisputeDecided {

    /** The links of which volunteer. */
    LinkageId linkageId();

    /** With which system. */
    PartnerCode system();
}
