package org.redvest.api.city.authority.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and what they may do.
 *
 * @param subject by which their provider names them
 * @param roles what their token says they are, as tokens write it: {@code city-officer}
 * @param volunteerId the number under which they are, or will be, registered; null where their token names none
 * @param delegations those in force now that they hold, or act under as a deputy, in the order in which they were granted
 */
public record SignedIn(
        String subject, Set<String> roles, @Nullable String volunteerId, List<DelegationView> delegations) {}
