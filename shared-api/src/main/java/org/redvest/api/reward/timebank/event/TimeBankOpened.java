package org.redvest.api.reward.timebank.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.TimeBankId;

/**
 * A time bank was opened.
 *
 * @param bankId which bank
 * @param division division code of where it works
 * @param name what it is called
 */
@Revision("1")
public record TimeBankOpened(TimeBankId bankId, DivisionCode division, Text name) implements TimeBankEvent {}
