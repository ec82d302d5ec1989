package org.redvest.api.service.callup;

import org.redvest.api.Site;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.ShiftTerms;

/**
 * Where people are needed, and how many.
 *
 * @param shiftId number of the shift that is opened there
 * @param site where
 * @param terms when, and with how many places
 */
public record CalledPlace(ShiftId shiftId, Site site, ShiftTerms terms) {}
