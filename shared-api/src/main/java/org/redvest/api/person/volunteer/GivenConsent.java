package org.redvest.api.person.volunteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a registration brings along of the person's consent.
 *
 * @param byOneself whether the person registers themselves
 * @param evidence what shows their consent; null where somebody else enters them and brings none
 * @param purposes what they agreed to beyond the registration
 */
public record GivenConsent(boolean byOneself, @Nullable ConsentEvidence evidence, List<ConsentPurpose> purposes) {}
