package org.redvest.api.honour.benefit.query;

import java.util.List;
import org.redvest.api.AsOf;
import org.redvest.api.id.VolunteerId;

/**
 * The honour cards of a person.
 *
 * @param volunteerId by the number that was asked about
 * @param cards the newest first
 * @param position of the log up to which this is the answer
 */
public record HonourCards(VolunteerId volunteerId, List<HonourCardView> cards, long position) implements AsOf {}
